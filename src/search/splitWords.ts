/** What stands between commas (or semicolons and line breaks, as people also write), trimmed, each once. */
export function splitWords(text: string | null | undefined): string[] {
  const words = (text ?? '')
    .split(/[,;\n\r]+/)
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  return [...new Map(words.map((word) => [word.toLocaleLowerCase('da'), word])).values()]
}
