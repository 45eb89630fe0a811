/** Which way a language runs: by the script its tag names, else by the script it is mostly written in. */

const scripts = /-(?:arab|aran|hebr|thaa|syrc|nkoo|adlm|rohg|mand|samr)(?:-|$)/i
const otherScript = /^[a-z]{2,3}(?:-[a-z]{3})*-[a-z]{4}(?:-|$)/i
const languages = /^(?:ar|arc|ary|arz|azb|bal|bgn|ckb|dv|fa|glk|he|iw|khw|ks|lrc|mzn|nqo|pnb|prs|ps|sd|syr|ug|ur|yi|ji)(?:-|$)/i

/** `tag` is a BCP 47 tag. */
export const isRightToLeft = (tag: string): boolean => scripts.test(tag) || (languages.test(tag) && !otherScript.test(tag))
