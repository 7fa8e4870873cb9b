/**
 * The running text of a page as a reader sees it: words that were broken at the end of a line are whole again, letters
 * drawn together are apart, and what isn't text is gone. A blank line becomes a line break, all other white space one space.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(before, (both) => joined(both, both.charAt(1), both.charAt(0)))
      .replace(after, (both) => joined(both, both.charAt(0), both.charAt(1)))
      .replace(/(\p{L})[^\S\n](?=\p{M})/gu, '$1')
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

/** The marks that some programs draw by themselves beside their letter, and the same as marks on a letter. */
const marks: Record<string, string> = {
  '`': '\u0300',
  '\u00B4': '\u0301',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u00A8': '\u0308',
  '\u02DA': '\u030A',
  '\u02C7': '\u030C',
}
/** Typed at the edge of a word, an acute or a grave is an apostrophe or a quotation mark. */
const before = /(?:[\u02C6\u02DC\u00A8\u02DA\u02C7]|(?<=\p{L})[`\u00B4](?=[aeiouyAEIOUY]))\p{L}/gu
const after = /\p{L}[\u02C6\u02DC\u00A8\u02DA\u02C7]/gu

/** One letter where there is such a one; else both as they stood. */
function joined(both: string, letter: string, accent: string): string {
  const whole = `${letter}${marks[accent] ?? ''}`.normalize('NFC')
  return whole.length === 1 ? whole : both
}

/** `behand-ling` was one word, while `SSP-samarbejde`, `13-17` and `e-mail` are written so. */
function joint(match: string, offset: number, text: string): string {
  const isOneWord =
    /\p{Ll}{2}$/u.test(text.slice(offset - 2, offset)) && /^\p{Ll}/u.test(text.slice(offset + match.length))
  return isOneWord ? '' : '-'
}
