/** Breaks a short name into lines at its spaces, none longer than `longest` unless one word is. */
export function wordLines(name: string, longest: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const current = lines.at(-1)
    if (current !== undefined && `${current} ${word}`.length <= longest)
      lines[lines.length - 1] = `${current} ${word}`
    else lines.push(word)
  }
  return lines
}
