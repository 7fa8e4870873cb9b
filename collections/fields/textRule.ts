import type { TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

/**
 * A rule for what is written in a text field, beside Payload's own checks of presence and length: a `validate` of one's
 * own replaces those. The rule is not asked about an empty field.
 */
export function textRule(
  rule: (value: string, document: unknown) => string | true,
): TextFieldSingleValidation {
  return async (value, options) => {
    const usual = await text(value, options)
    return usual === true && value ? rule(value, options.data) : usual
  }
}
