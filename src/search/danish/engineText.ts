import { isIrregular } from './stem'

/**
 * The words as the engine is asked them. It takes the last as the beginning of a word, unless something follows it: a space
 * after a word that is whole sees to that, and leaves it its synonyms, which quotation marks would not.
 */
export function asEngineText(words: readonly string[]): string {
  const last = words.at(-1)
  return words.join(' ') + (last !== undefined && isIrregular(last) ? ' ' : '')
}
