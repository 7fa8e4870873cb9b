import { z } from 'zod'
import { composedText } from './composedText'
import { parsedUrl } from './parsedUrl'
import { withoutUnseen } from './unseenSigns'

/** Before the @, as mail servers take it without quotes. */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const oddInLocal = /[^a-z0-9!#$%&'*+/=?^_`{|}~.-]/u
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/
const longestLocal = 64
const longest = 254

const asWhat = 'Skriv en mailadresse som navn@kommune.dk.'

/**
 * A mail address as every door keeps it: in small letters, without signs that can't be seen, and a domain with Danish letters in
 * the form that the mail system knows it by. `null` when it is none; a line break is no part of one.
 */
export function keptAddress(typed: string): string | null {
  const [before, after] = halvesOf(typed)
  const name = asciiDomain(after)
  if (before.length > longestLocal || !local.test(before) || name === null) return null
  const address = `${before}@${name}`
  return address.length <= longest ? address : null
}

/** What is wrong with a mail address, as a sentence; `null` for nothing. */
export function addressFault(typed: string): string | null {
  if (!shownIn(typed)) return 'Skriv en mailadresse.'
  if (keptAddress(typed)) return null
  if (typed.split('@').length !== 2) return asWhat
  const [before, after] = halvesOf(typed)
  if (/\S\s+\S/.test(shownIn(typed))) return `${asWhat} Der kan ikke være mellemrum i den.`
  const odd = oddInLocal.exec(before)?.[0] ?? /[^\p{L}\p{M}\p{N}.-]/u.exec(after)?.[0]
  return after && odd ? `${asWhat} Tegnet »${odd}« kan ikke stå i den.` : asWhat
}

/** An address in a form that is checked by its schema, as it is kept; what is wrong with it is told beside what else is wrong. */
export const mailAddress = z
  .string('Skriv en mailadresse.')
  .overwrite(foldedAddress)
  .superRefine((typed, context) => {
    const message = addressFault(typed)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** One address is one person, however it is typed; for what is no address, what was typed. */
export function foldedAddress(typed: string): string {
  return keptAddress(typed) ?? shownIn(typed).toLowerCase()
}

function shownIn(typed: string): string {
  return composedText(withoutUnseen(typed)).trim()
}

function halvesOf(typed: string): [before: string, after: string] {
  const address = shownIn(typed).toLowerCase()
  const at = address.lastIndexOf('@')
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)]
}

function asciiDomain(typed: string): string | null {
  // Writing a domain in ASCII takes the square of its letters, and makes it no shorter.
  if (typed.length > longest) return null
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(typed)) return null
  const hostname = parsedUrl(`http://${typed}`)?.hostname ?? ''
  return domain.test(hostname) ? hostname : null
}
