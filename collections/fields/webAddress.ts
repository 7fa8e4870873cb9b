import { keptWebAddress } from '@/lib/linkAddress'
import { type OneText, shortText } from './text'
import { textRule } from './textRule'

/** A link a reader can follow, kept as a whole address over http or https however it is written. */
export function webAddressField(
  name: string,
  label: string,
  options: { description?: string; required?: boolean } = {},
): OneText {
  return {
    ...shortText(name, label, options),
    hooks: {
      beforeValidate: [({ value }) => (typeof value === 'string' ? (keptWebAddress(value) ?? value) : value)],
    },
    validate: textRule(
      (value) => keptWebAddress(value) !== null || 'Skriv hele adressen, fx https://www.eksempel.dk/side.',
    ),
  }
}
