/**
 * English words that lose their first letters to an apostrophe, as what is left of them.
 *
 * Evidence, not law: a word missing here is still an elision when nothing in its paragraph closes it,
 * and one listed may still open a quotation that is closed.
 */

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** The rest is no word of its own. */
export const certainElisions = list(`
  tis tisn tisna twas twasn twasna twere tweren twill twould twouldn twon twixt tween tain twud twur tother em
  im un uns ee ud ull ll ve nd e es s t d nuff nough nother pon bout bouts gainst neath mongst til cause cos
  coz cuz spect spose scuse scused cept cording thout fraid zactly rithmetic tater taters
  tatur taties baccy bacca gator bama kay nless fore imself erself ave aven avin avn asn adn ow ome ouse ouses
  ard arder undred ungry urt urry usband uman orrible orspital ospital otel oliday olidays orse orses oss
  osses ope opes oped ot appen appened appens appy andsome arf eard earty eaven eavens eavy ealth eathen eart
  earts ead eads eadache ello elp elped elpless ere ands andle ats ole oles oo orn orns owling undreds unting
  usbands ymn ammer ang anging appiness arbour arvest awk awks azel eated elmet erring iding ighest ighly
  ittin obby orror orrors ouseboat ousekeeper uge
`)

/** The rest is a word too. */
export const possibleElisions = list(`
  a n o m re round cross long most less way low lowed hind side sides yond stead tend lone head deed pears
  shamed possum coon roo phone bus plane flu burb burbs hood night morning mornin evening evenin sup spec
  tention mid midst course till old at and air arm art all as ad er ers is it its ill ear eat igh int ate ark
  ell owl owls bove mount stonish larm rested rest tack tacked board ware ready nigh hoy hist gin gain nuther
  nudder scape scaped stablished special frisco edge itch eight umble ide ost alf ook
`)
