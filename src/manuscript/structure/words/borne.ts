/** Lettering that the story shows and then speaks of: "That was what it said on the crate." */

/** "That's what I say", "It was printed on the lid": the story tells whose words stood above, or what bears them. */
const recalled = /^(?:(?:I|he|she|they|we|it|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:had |always |always had )?(?:said|says|say|tells|told|wrote|writes|typed|shouted|announced|repeated|whispered|posted|recited) (?:it|this|that)\b|(?:il|elle|je|ella|él) (?:disait|dit|avait dit|decía|dijo) (?:cela|ça|eso|esto)\b|(?:das|dies) (?:sagte|schrieb|rief) (?:er|sie|ich)\b|(?:that|this)(?:['’]s| is| was) (?:what|how|as far as|where|all (?:he|she|they|it|we|i)\b)|(?:so|thus) (?:began|begins|ended|ends|said|says|ran|runs|went|goes|wrote|writes|spoke|speaks|read|reads))\b/iu
export const isRecalled = (next: string): boolean => recalled.test(next)

const bears = /\b(?:sign|board|card|label|notice|sticker|plaque|poster|banner|lid|crate|box|packet|packaging|tin|door|gate|fence|wall|package|bottle|jar|wrapper|leaflet|screen|painted|printed|stencilled|stenciled|lettering|letters|chalked|carved)\b/i
/** Something that bears words stands in the first lines below. */
export const isBorneBelow = (next: string): boolean => recalled.test(next) || bears.test(next.slice(0, 160))

/** Something that bears words stands in the last lines above. */
export const isBorneAbove = (previous: string): boolean => bears.test(previous.slice(-80))

const points = /^(?:it|they|that|this|so|the (?:words|letters|lettering)) (?:had been |was |were |is |are |hung |stood |ran |said |read )/i
/** The same where the first words point at it: "It was painted on a sheet." */
export const isPointedAt = (next: string): boolean => recalled.test(next) || points.test(next) && bears.test(next.slice(0, 80))
