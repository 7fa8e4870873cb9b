/**
 * The running text of a page as a reader sees it: words that were broken at the end of a line are whole again, letters
 * drawn together are apart, and what isn't text is gone. A blank line becomes a line break, all other white space one space.
 */
export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
      .replace(/\r\n?/g, '\n')
      // A soft hyphen at the end of a line is a break, elsewhere nothing.
      .replace(/\u00AD[^\S\n]*\n\s*|[\p{Cf}]/gu, '')
      .replace(/[^\n\P{Cc}]|[\p{Cs}\p{Co}\uFFFD\uFFFE\uFFFF]/gu, ' ')
      .replace(/(?<=[\p{L}\p{N}])[-\u2010][^\S\n]*\n[^\S\n]*(?=[\p{L}\p{N}])(?!(?:og|eller|samt)\b)/gu, joint)
      // The dots between a heading and its page.
      .replace(/[.…·_]{4,}|(?:\s[.…·_]){3,}/g, ' ')
      .replace(/\s+/g, (space) => (/\n\s*\n/.test(space) ? '\n' : ' '))
      .trim()
  )
}

/** `behand-ling` was one word, while `SSP-samarbejde`, `13-17` and `e-mail` are written so. */
function joint(match: string, offset: number, text: string): string {
  const isOneWord =
    /\p{Ll}{2}$/u.test(text.slice(offset - 2, offset)) && /^\p{Ll}/u.test(text.slice(offset + match.length))
  return isOneWord ? '' : '-'
}
