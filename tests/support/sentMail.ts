import type { Payload } from 'payload'
import { vi } from 'vitest'
import { z } from 'zod'

const mail = z.object({ to: z.string(), subject: z.string(), html: z.string(), text: z.string() })

export type SentMail = z.infer<typeof mail>

/** Catches what the portal mails instead of sending it, until it is disposed of. */
export function catchMail(payload: Payload) {
  const caught: SentMail[] = []
  const { sendEmail } = payload
  payload.sendEmail = async (message) => {
    caught.push(mail.parse(message))
  }
  return {
    caught,
    [Symbol.dispose]: () => {
      payload.sendEmail = sendEmail
    },
    to: (address: string) => caught.filter(({ to }) => to === address),
    /** The newest mail to an address, waited for: it may be sent after the answer. */
    newestTo: (address: string, subject = '') =>
      vi.waitFor(() => {
        const found = caught.findLast((each) => each.to === address && each.subject.includes(subject))
        if (!found) throw new Error(`Ingen mail til ${address}`)
        return found
      }, 30_000),
  }
}

/** The last part of the address in a mail: the token. */
export function tokenIn({ text }: SentMail): string {
  const token = /\/([A-Za-z0-9_-]{43})$/m.exec(text)?.[1]
  if (!token) throw new Error(`Intet link i mailen:\n${text}`)
  return token
}
