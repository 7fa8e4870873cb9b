/** What a mail that was not taken means for the others. */
export type MailFault = {
  /** `server`: nobody is there, or nothing is taken from us. `later`: try this one again. `refused`: this one is not wanted. */
  kind: 'server' | 'later' | 'refused'
  /** For the administration: never with an address in it. */
  text: string
}

const longest = 200

/** The mail server's answer, as nodemailer hands it on. */
export function faultOf(error: unknown): MailFault {
  const code = textAt(error, 'code')
  const command = textAt(error, 'command')
  const status = statusOf(error)
  const isAboutMail = (code === 'EENVELOPE' && !command.startsWith('MAIL')) || code === 'EMESSAGE'
  // 421: the server is closing, whatever it was asked.
  if (!isAboutMail || status === 421) {
    return { kind: 'server', text: `Mailserveren tog ikke imod (${code || status || 'ukendt fejl'}).` }
  }
  if (status === null) return { kind: 'refused', text: 'Mailen kan ikke sendes til adressen.' }
  const text = withoutAddresses(answerOf(error)).slice(0, longest)
  return status >= 500
    ? { kind: 'refused', text: text || `Afvist med ${status}.` }
    : { kind: 'later', text: text || `Ikke nu: ${status}.` }
}

function withoutAddresses(text: string): string {
  return text
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '(adresse)')
    .replace(/\s+/g, ' ')
    .trim()
}

function statusOf(error: unknown): number | null {
  const own = valueAt(error, 'responseCode')
  if (typeof own === 'number') return own
  const [first]: unknown[] = listAt(error, 'rejectedErrors')
  const status = valueAt(first, 'responseCode')
  return typeof status === 'number' ? status : null
}

function answerOf(error: unknown): string {
  const own = textAt(error, 'response')
  return own || textAt(listAt(error, 'rejectedErrors')[0], 'response')
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textAt(value: unknown, name: string): string {
  const found = valueAt(value, name)
  return typeof found === 'string' ? found : ''
}

function listAt(value: unknown, name: string): unknown[] {
  const found = valueAt(value, name)
  return Array.isArray(found) ? found : []
}
