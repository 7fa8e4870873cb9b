import { parsedUrl } from '@/lib/parsedUrl'

/**
 * Where to go after a login: a path of the portal itself, or `null`. Browsers read `\`, tabs, line breaks and two slashes in
 * ways of their own, so anything that could be read as another host is refused, encoded or not.
 */
export function returnPath(wanted: unknown): string | null {
  if (typeof wanted !== 'string' || wanted.length > 500 || !wanted.startsWith('/')) return null
  if (isTricky(wanted) || isTricky(decoded(decoded(wanted)))) return null
  const home = 'https://portal.invalid'
  const url = parsedUrl(wanted, home)
  if (!url) return null
  const { origin, pathname, search, hash } = url
  if (origin !== home || isTricky(pathname)) return null
  // Coming back to where one logs in or out would be no way on.
  if (/^\/(log-ind|log-ud|api)(\/|$)/.test(pathname)) return null
  return `${pathname}${search}${hash}`
}

function isTricky(path: string): boolean {
  return path.startsWith('//') || path.includes('\\') || hasControlCharacter(path)
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0
    return code < 32 || code === 127
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
