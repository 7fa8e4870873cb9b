import { type OneText, shortText } from './text'
import { textRule } from './textRule'

/** A Danish number of eight digits, the three-digit 112/114, or a short number such as 116 111; spaces and +45 are allowed. */
export function isDanishPhone(value: string): boolean {
  const digits = value.replace(/^\+45/, '').replace(/\s/g, '')
  return /^(\d{8}|11[24]|116\d{3}|\d{4})$/.test(digits)
}

/** A telephone number a reader can call. */
export function phone(options: { required?: boolean } = {}): OneText {
  return {
    ...shortText('phone', 'Telefon', options),
    validate: textRule((value) => isDanishPhone(value) || 'Skriv et dansk telefonnummer, fx 12 34 56 78.'),
  }
}

export const phoneField = phone()
