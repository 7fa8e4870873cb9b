import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { EmailAdapter, Payload } from 'payload'
import { afterCommit, isInTransaction } from '@/database/afterCommit'
import { countMailFailure, forgetMailFailures } from './failures'
import { isQueued } from './queued'
import { letGo, mailsSent } from './underWay'

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
      const file = await keepAsFile(path.join(dataDir, 'mail'), written.message as Buffer)
      payload.logger.info({ msg: 'Mail er skrevet som fil', file })
      return written
    }
    /** Nobody is written to about a change that may yet be undone, and whoever made it doesn't wait for the mail server. */
    const sendAfterwards = (message: SendMailOptions) =>
      afterCommit(payload, {}, () => {
        const sending = send(message).then(
          () => undefined,
          (err: unknown) =>
            payload.logger.error({ err, msg: `Mailen »${message.subject}« kunne ikke sendes` }),
        )
        if (!server) return sending
        letGo(sending)
      })
    const { destroy } = payload
    payload.destroy = async () => {
      await mailsSent()
      await destroy.call(payload)
    }
    return {
      name: server ? 'smtp' : 'files',
      defaultFromAddress: from,
      defaultFromName: senderName,
      // Whoever keeps a mail has to hear how it went.
      sendEmail: (message: SendMailOptions) =>
        isQueued(message) || !isInTransaction(payload) ? send(message) : sendAfterwards(message),
    }
  }
}

/** Whole or not at all, also on a disk that is full. */
async function keepAsFile(folder: string, mail: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true })
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${crypto.randomUUID()}`
  const file = path.join(folder, `${name}.eml`)
  const beginning = path.join(folder, `${name}.tmp`)
  try {
    await writeFile(beginning, mail, { mode: 0o600 })
    await rename(beginning, file)
  } catch (error) {
    await rm(beginning, { force: true }).catch(() => undefined)
    throw error
  }
  return file
}

/** A mail that was sent stays sent, also when that could not be written down. */
async function keepCount(payload: Payload, change: (payload: Payload) => Promise<void>): Promise<void> {
  try {
    await change(payload)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Mailserverens svar kunne ikke skrives ned' })
  }
}
