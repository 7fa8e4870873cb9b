/** Words that say that a number is somebody's telephone, and those that only say which. */
const phoneWord =
  /(?<!\p{L})(?:(?:telefon|mobil|lokal)(?:telefon)?(?:nummer|nr)?|tlf|telf|tel|telephone|phone|mobile|mob|cell|lok|fax|ext)(?!\p{L})\.?/giu
const whichWord =
  /(?<!\p{L})(?:nummer|number|nr|no|direkte|direct|arbejde|work|privat|private|business|office|kontor|[mtd](?=[\s.:]*[+(]?\d))(?!\p{L})\.?/giu

/** Whether a text is a telephone number, or only says that one follows. */
export function isPhone(text: string): boolean {
  const said = withPlainDashes(text)
  const rest = said.replace(phoneWord, ' ')
  const digits = digitsIn(rest)
  const isBare = /^[+()\d\s.:,/-]*$/.test(rest.replace(whichWord, ' '))
  return isBare && (digits >= 4 || (digits === 0 && rest !== said))
}

/** A job without the telephone after it, as `Rådgiver, mobil 12345678`. A number that isn't said to be one stays. */
export function withoutPhone(text: string): string {
  const parts = text.split(/([,;(]|\s[-–—]\s)/)
  while (parts.length > 1 && isSaidPhone(parts.at(-1) ?? '')) parts.splice(-2)
  return parts.join('').trim()
}

function isSaidPhone(text: string): boolean {
  return isPhone(text) && /\p{L}/u.test(text)
}

/** Whether a number that says nothing of a job stands in a text, such as a telephone's. */
export function holdsNumber(text: string): boolean {
  const digits = digitsIn(text)
  return digits >= 6 || (digits > 0 && text.replace(phoneWord, '') !== text)
}

const day = '(?:0[1-9]|[12]\\d|3[01])'
const month = '(?:0[1-9]|1[0-2])'
const personNumber = new RegExp(
  `(?<![\\d+])(?:${day}( ?)${month}\\1\\d\\d(?:\\s?[-./]\\s?|\\s)|${day}([./-])${month}\\2\\d\\d\\s?-\\s?)\\d{4}(?!\\d)`,
)
const tenDigits = new RegExp(`(?<![\\d+])${day}${month}\\d{6}(?!\\d)`)

/** Whether a CPR number stands in a text, as they are written. */
export function holdsPersonNumber(text: string): boolean {
  const said = withPlainDashes(text)
  return personNumber.test(said) || (/(?<!\p{L})cpr(?!\p{L})/iu.test(said) && digitsIn(said) >= 6)
}

const writtenNumber = new RegExp(`(?<![\\d+])${day}${month}\\d\\d-\\d{4}(?!\\d)`)

/** Whether it can be nothing else, such as a date and a time. */
export function isSurelyPersonNumber(text: string): boolean {
  return writtenNumber.test(withPlainDashes(text)) || /(?<!\p{L})cpr(?!\p{L})/iu.test(text)
}

/** Ten digits that may be a CPR number. */
export function mayBePersonNumber(text: string): boolean {
  return tenDigits.test(text)
}

/** Whether a cell holds only somebody's number on the list, or the dot before them. */
export function isNumber(text: string): boolean {
  return /^(?:\d{1,3}[.)]?|[-–—•·*▪‣])$/.test(text)
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length
}

function withPlainDashes(text: string): string {
  return text.replace(/[\p{Pd}\u2212]/gu, '-').replace(/\u00a0|\u202f/g, ' ')
}
