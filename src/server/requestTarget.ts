/**
 * The path of a request, or null when the address is no good: not of this site, badly encoded, or with characters that
 * no address of the portal has. Next would answer some of them with an error of its own, or a redirect to another host.
 */
export function pathOfTarget(target: string | undefined): string | null {
  if (!target?.startsWith('/')) return null
  const path = target.split(/[?#]/, 1)[0] ?? ''
  const decoded = decodedOrNull(path)
  if (decoded === null || hasControlCharacter(decoded)) return null
  if (path.startsWith('//') || decoded.includes('\\')) return null
  return path
}

function decodedOrNull(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
