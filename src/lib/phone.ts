import { withoutUnseen } from './unseenSigns'

/**
 * A Danish telephone number as it is kept: `12 34 56 78`, a short number in three or four digits, or `116 111`; `null` when it
 * is none. Country code, brackets and whatever stands between the digits may be typed as people do.
 */
export function keptPhone(typed: string): string | null {
  const text = withoutUnseen(typed.normalize('NFKC'))
    .trim()
    .replace(/^(?:tlf|tel|telefon|mob|mobil)\b[\s.:]*/i, '')
  const digits = text
    .replace(/^(?:\(\s*(?:\+|00)?\s*45\s*\)|(?:\+|00)\s*45)/, '')
    .replace(/[\s().\p{Pd}/]/gu, '')
    .replace(/^45(?=\d{8}$)/, '')
  if (/^\d{8}$/.test(digits)) return digits.replace(/(\d\d)(?=\d)/g, '$1 ')
  if (/^116\d{3}$/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3)}`
  return /^(?:11[24]|\d{4})$/.test(digits) ? digits : null
}
