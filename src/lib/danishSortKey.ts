/** After z, and of plain letters, since the search engine folds others before it sorts. */
const danishLetters: Record<string, string> = { æ: 'zza', ø: 'zzb', å: 'zzc', ä: 'zza', ö: 'zzb' }

/**
 * A text that plain sorting puts where Danish does: æ, ø, å last, *aa* as å, and numbers by their size. Neither database
 * sorts Danish, nor does the search engine.
 */
export function danishSortKey(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replaceAll('aa', 'å')
    .replace(/[æøåäö]/g, (letter) => danishLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\d+/g, (digits) => digits.padStart(6, '0'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
