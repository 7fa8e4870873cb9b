/** Lets a long name break after its slashes: Familieafdelingen/Handicapafdelingen. */
export function softBreaks(text: string): string {
  return text.replaceAll('/', '/\u200b')
}
