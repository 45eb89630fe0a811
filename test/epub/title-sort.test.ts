import test from 'ava'
import {fileAs} from '../../src/epub/title-sort.ts'

const files = test.macro({
  exec(t, title: string, language: string, expected: string) {
    t.is(fileAs(title, language), expected)
  },
  title: (_, title: string, language: string, expected: string) => `${title} (${language}) is filed as ${expected}`
})

test(files, 'The Long Way', 'en-GB', 'Long Way, The')
test(files, 'Theodora', 'en', 'Theodora')
test(files, 'A', 'en', 'A')
test(files, 'Die Reise', 'de', 'Reise, Die')
test(files, 'L’Été', 'fr', 'Été, L’')
test(files, 'Les Marées', 'fr-CA', 'Marées, Les')
test(files, 'Lettres du phare', 'fr', 'Lettres du phare')
test(files, 'Unes et autres', 'fr', 'Unes et autres')
test(files, 'Il faro', 'it', 'faro, Il')
test(files, 'Un’estate', 'it', 'estate, Un’')
test(files, 'Isole', 'it', 'Isole')
test(files, 'O farol', 'pt-BR', 'farol, O')
test(files, 'L’illa', 'ca', 'illa, L’')
test(files, 'Ett fyrtorn', 'sv', 'fyrtorn, Ett')
test(files, 'Az utolsó komp', 'hu', 'utolsó komp, Az')
test(files, '灯台', 'ja', '灯台')
