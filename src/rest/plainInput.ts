import { isRecord, Refusal } from './refusal'

type Limits = { depth: number; values: number }

export const queryLimits: Limits = { depth: 14, values: 3000 }

const reserved = new Set(['__proto__', 'constructor', 'prototype'])
const unpaired = /\p{Surrogate}/u

/**
 * Refuses what no field can mean, wherever it stands in a query or a body: names a database or JavaScript itself would
 * act on, null bytes, halves of characters, numbers without a value, and more than anybody writes by hand.
 */
export function assertPlain(input: unknown, limits: Limits): void {
  let left = limits.values
  const walk = (value: unknown, depth: number): void => {
    left -= 1
    if (left < 0) throw new Refusal('Forespørgslen har flere værdier, end portalen tager imod.')
    if (depth > limits.depth) throw new Refusal('Forespørgslen har flere lag, end portalen tager imod.')
    if (typeof value === 'string') assertPlainText(value)
    else if (typeof value === 'number' && !Number.isFinite(value))
      throw new Refusal('Et tal i forespørgslen er for stort.')
    else if (Array.isArray(value)) for (const item of value) walk(item, depth + 1)
    else if (isRecord(value)) {
      for (const [name, item] of Object.entries(value)) {
        assertPlainName(name)
        walk(item, depth + 1)
      }
    }
  }
  walk(input, 0)
}

/** The path of a field may be written with dots, so each part of it is looked at. */
function assertPlainName(name: string): void {
  assertPlainText(name)
  for (const part of name.split('.')) {
    if (reserved.has(part) || part.startsWith('$'))
      throw new Refusal('Forespørgslen har et navn, som portalen ikke tager imod.')
  }
}

export function assertPlainText(text: string): void {
  if (text.includes('\0') || unpaired.test(text))
    throw new Refusal('Forespørgslen har tegn, som portalen ikke tager imod.')
}
