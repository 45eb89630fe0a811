/** The language of a manuscript, told by its small words or its script. */

import test from 'ava'
import {guessLanguage} from '../../src/manuscript/guess-language.ts'
import {createSource} from '../../src/report/index.ts'
import type {ParsedFile} from '../../src/manuscript/types.ts'

const told = test.macro<[string, string]>({
  exec(t, sentence, language) {
    const source = createSource('a.txt', Array.from({length: 6}, () => sentence).join('\n\n'))
    t.is(guessLanguage([{source} as ParsedFile]), language)
  },
  title: (_, sentence, language) => `${language}: ${sentence.slice(0, 30)}`
})

test(told, 'She had been told to bring the lamp, and she brought it, for the road was dark and he was late.', 'en')
test(told, 'Der Wind hatte gedreht, und man roch den Tang und darunter etwas, das sie nicht nennen wollte.', 'de')
test(told, 'La mer était montée pendant la nuit, et elle ne voulait pas que les enfants la voient dans le port.', 'fr')
test(told, 'El viento había cambiado y no se oía más que el mar, que no tenía prisa por llegar a la orilla.', 'es')
test(told, 'Vinden havde vendt sig, og hun ville ikke sige, hvad det var, der lå nede på stranden ved båden.', 'da')
test(told, 'Vinden hadde snudd, og hun ville ikke si hva det var som lå nede på stranden ved båten nå.', 'nb')
test(told, 'Vinden hade vänt och hon ville inte säga vad det var som låg nere på stranden vid båten nu.', 'sv')
test(told, 'A szél megfordult, és nem akarta megmondani, hogy mi az, ami ott volt a parton, mert az már nem is az volt.', 'hu')
test(told, 'Vântul se schimbase și nu voia să spună ce era acolo, pe mal, dar știa că nu mai era nimic de făcut.', 'ro')
test(told, '海は夜のあいだに三段目まで上がってきて、満足したようにそこに座っていた。', 'ja')
test(told, '海在夜里涨到了第三级台阶，然后好像满意了似的，坐了下来，谁也没有说话。', 'zh')
test(told, 'الريح غيرت اتجاهها ولم تشأ أن تقول ما الذي كان هناك على الشاطئ', 'ar')
test(told, 'Three.', 'en')
