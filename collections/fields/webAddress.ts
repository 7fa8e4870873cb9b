import { isWebAddress } from '@/lib/webAddress'
import { type OneText, shortText } from './text'
import { textRule } from './textRule'

/** A link a reader can follow: a whole address over http or https. */
export function webAddressField(
  name: string,
  label: string,
  options: { description?: string; required?: boolean } = {},
): OneText {
  return {
    ...shortText(name, label, options),
    validate: textRule(
      (value) => isWebAddress(value) || 'Skriv hele adressen, fx https://www.eksempel.dk/side.',
    ),
  }
}
