import type { TextField } from 'payload'

/** A Danish number of eight digits, the three-digit 112/114, or a short number such as 116 111; spaces and +45 are allowed. */
export function isDanishPhone(value: string): boolean {
  const digits = value.replace(/^\+45/, '').replace(/\s/g, '')
  return /^(\d{8}|11[24]|116\d{3}|\d{4})$/.test(digits)
}

export const phoneField: TextField = {
  name: 'phone',
  type: 'text',
  label: 'Telefon',
  validate: (value: string | null | undefined) =>
    !value || isDanishPhone(value) || 'Skriv et dansk telefonnummer, fx 12 34 56 78.',
}
