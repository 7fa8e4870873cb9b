import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { EmailAdapter, Payload } from 'payload'
import { afterCommit } from '@/database/afterCommit'
import { countMailFailure, forgetMailFailures } from './failures'
import { isQueued } from './queued'

type Settings = { smtpUrl: string | null; from: string; dataDir: string }

const senderName = 'Vidensnetværk Nord'

/** A mail server that doesn't answer keeps nobody waiting for minutes. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/**
 * Mail by SMTP, or, where no server is set up or it fails, as `.eml` files under `<dataDir>/mail` with a line in the log.
 * A fault is not thrown on: whoever asks for a new password would be told by it that the address has an account. Only a
 * mail that lies in a queue (see `queued`) is left to whoever keeps it.
 *
 * Our own adapter because the packaged one pins a nodemailer with known flaws.
 */
export function mailAdapter({ smtpUrl, from, dataDir }: Settings): EmailAdapter {
  const sender = `"${senderName}" <${from}>`
  return ({ payload }) => {
    const server = smtpUrl ? createTransport({ url: smtpUrl, ...patience }) : null
    const files = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    const send = async (message: SendMailOptions) => {
      const mail = { from: sender, ...message }
      if (server) {
        try {
          const sent = await server.sendMail(mail)
          await keepCount(payload, forgetMailFailures)
          return sent
        } catch (error) {
          await keepCount(payload, countMailFailure)
          if (isQueued(message)) throw error
          payload.logger.error({
            err: error,
            msg: 'SMTP_URL: mailserveren tog ikke imod; mailen lægges som fil',
          })
        }
      }
      const written = await files.sendMail(mail)
      const folder = path.join(dataDir, 'mail')
      await mkdir(folder, { recursive: true })
      const file = path.join(
        folder,
        `${new Date().toISOString().replaceAll(':', '-')}-${crypto.randomUUID()}.eml`,
      )
      await writeFile(file, written.message as Buffer, { mode: 0o600 })
      payload.logger.info({ msg: 'Mail er skrevet som fil', file })
      return written
    }
    return {
      name: server ? 'smtp' : 'files',
      defaultFromAddress: from,
      defaultFromName: senderName,
      sendEmail: (message: SendMailOptions) =>
        // Nobody is written to about a change that may yet be undone. Whoever keeps a mail has to hear how it went.
        isQueued(message) ? send(message) : afterCommit(payload, {}, () => send(message)),
    }
  }
}

/** A mail that was sent stays sent, also when that could not be written down. */
async function keepCount(payload: Payload, change: (payload: Payload) => Promise<void>): Promise<void> {
  try {
    await change(payload)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Mailserverens svar kunne ikke skrives ned' })
  }
}
