import { inspect } from 'node:util'
import { redactError, redactText } from './redact'

/** What Next says of a request that asks for a form it does not know: an old page, or nobody's. */
const askedInVain = /^(Failed to find Server Action|Invalid Server Actions? request)/

/**
 * What Next would print, as one text: without personal data, no more than 500 characters of anything, and with the place in
 * the code only for what is a fault.
 */
export function consoleLine(said: unknown[]): string {
  return said.map(textOf).join(' ')
}

function textOf(one: unknown): string {
  if (typeof one === 'string') return redactText(one)
  if (!(one instanceof Error)) return redactText(inspect(one, { depth: 2, maxStringLength: 500 }))
  if (askedInVain.test(one.message)) return redactText(one.message.split('\n', 1)[0] ?? '')
  return faultText(redactError(one))
}

function faultText({ type, message, stack, cause }: Record<string, unknown>): string {
  const own = `${type}: ${message}${stack}`
  return typeof cause === 'object' && cause !== null ? `${own}\n  ← ${faultText({ ...cause })}` : own
}
