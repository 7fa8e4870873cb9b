import type { Payload } from 'payload'
import type { Mail } from './layout'

/** Sends a mail. Never throws: what the mail is about has happened, and is not undone because it could not be sent. */
export async function sendMail(payload: Payload, to: string, mail: Mail): Promise<void> {
  try {
    await payload.sendEmail({ to, ...mail })
  } catch (error) {
    payload.logger.error({ err: error, msg: `Mailen »${mail.subject}« kunne ikke sendes` })
  }
}
