/** Control characters, line breaks, and marks that turn the direction of what follows. */
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** Text as one line of a bounded length, for headers, subjects and calendar properties: whatever was typed, it stays there. */
export function oneLine(text: string, longest = 150): string {
  const line = text.replace(unwanted, ' ').replace(/\s+/g, ' ').trim()
  const letters = Array.from(line)
  return letters.length <= longest
    ? line
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
