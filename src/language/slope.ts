/** Scripts whose books set nothing in italics: their letters have no sloped form, and one made by force is ugly. */

const scripts = /^[a-z]{2,3}-(?:arab|hebr|hans|hant|jpan|kore|thai|deva|beng|taml|telu|knda|mlym|gujr|guru|sinh|laoo|khmr|mymr|ethi)\b/i
const languages = /^(?:ar|fa|ur|ps|sd|ug|ckb|he|yi|dv|ja|zh|ko|th|lo|km|my|hi|mr|ne|bn|as|ta|te|kn|ml|gu|pa|or|si|am|ti|bo|dz)\b/i
const otherScript = /^[a-z]{2,3}-(?:latn|cyrl|grek)\b/i

export const isUpright = (tag: string): boolean => scripts.test(tag) || (languages.test(tag) && !otherScript.test(tag))
