/** What two texts are compared by: small letters and digits, nothing else. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
