import { parsedUrl } from '../lib/parsedUrl'
/**
 * The path of a request, or null when the address is no good: not of this site, badly encoded, with characters that no
 * address of the portal has, or written otherwise than in its one normal form. Next decodes a path and resolves its dots
 * before it finds a page, so that what has several spellings would be one page to the gate and another to Next. What
 * passes here, everybody reads alike, letter by letter.
 */
export function pathOfTarget(target: string | undefined): string | null {
  // No browser sends a fragment.
  if (!target?.startsWith('/') || target.includes('#')) return null
  const path = target.split('?', 1)[0] ?? ''
  if (path.includes('//') || spelledPlainly.test(path) || !isReadAlike(path)) return null
  return path.split('/').every(isPlainSegment) ? path : null
}

/** Letters, digits and `-._~` never need an escape (RFC 3986, section 2.3): one of them is a second spelling. */
const spelledPlainly = /%(?:2[de]|3\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])/i
const origin = 'http://portal.invalid'
/** What would be read once more, by whoever decodes twice. */
const encodedTwice = /%[0-9a-f]{2}/i

function isReadAlike(path: string): boolean {
  const url = parsedUrl(path, origin)
  return url !== null && url.origin === origin && url.pathname === path
}

function isPlainSegment(segment: string): boolean {
  const decoded = decodedOrNull(segment)
  return (
    decoded !== null && !/[/\\]/.test(decoded) && !encodedTwice.test(decoded) && !hasControlCharacter(decoded)
  )
}

function decodedOrNull(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || (character >= '\u007f' && character <= '\u009f'))
}

const longestQuery = 12_000
const mostParameters = 400

/**
 * True for more behind the question mark than a page of the portal has any use for: every filter at once, and a search as
 * long as it may be, is far below it. What a page makes of an address grows with it.
 */
export function isLongQuery(query: string): boolean {
  return query.length > longestQuery || query.split('&', mostParameters + 1).length > mostParameters
}
