const danishLetters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  é: 'e',
  è: 'e',
  ü: 'u',
  ö: 'oe',
  ä: 'ae',
}

/** `Døgntilbud – tæt opfølgning` → `doegntilbud-taet-opfoelgning`. At most 80 characters, never ending in a hyphen. */
export function slugFrom(text: string): string {
  return text
    .toLocaleLowerCase('da')
    .replace(/[æøåéèüöä]/g, (letter) => danishLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}

/** Lower-case letters, digits and single hyphens. */
export function isSlug(value: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
}
