import { keptPhone } from '@/lib/phone'
import { type OneText, shortText } from './text'
import { textRule } from './textRule'

/** A telephone number a reader can call, kept in one form however it is typed. */
export function phone(options: { required?: boolean; name?: string; label?: string } = {}): OneText {
  const { label = 'Telefon', name = 'phone', ...rest } = options
  return {
    ...shortText(name, label, rest),
    hooks: {
      beforeValidate: [({ value }) => (typeof value === 'string' ? (keptPhone(value) ?? value) : value)],
    },
    validate: textRule(
      (value) => keptPhone(value) !== null || 'Skriv et dansk telefonnummer, fx 12 34 56 78.',
    ),
  }
}

export const phoneField = phone()
