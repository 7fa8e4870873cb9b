/**
 * Reads an address; `null` for what is none. Once it has been asked some thousand times, Node's own `URL.canParse` says of every
 * address with æ, ø or å that it is none (seen with Node 20.20).
 */
export function parsedUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
