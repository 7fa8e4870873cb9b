import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import type { EmailAdapter } from 'payload'

type Settings = { smtpUrl: string | null; from: string; dataDir: string }

const senderName = 'Vidensnetværk Nord'

/**
 * Mail by SMTP, or, where no server is set up, as `.eml` files under `<dataDir>/mail` with a line in the log.
 * Our own adapter because the packaged one pins a nodemailer with known flaws.
 */
export function mailAdapter({ smtpUrl, from, dataDir }: Settings): EmailAdapter {
  return ({ payload }) => {
    const transport: Transporter = smtpUrl
      ? createTransport(smtpUrl, { from: `"${senderName}" <${from}>` })
      : createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    return {
      name: smtpUrl ? 'smtp' : 'files',
      defaultFromAddress: from,
      defaultFromName: senderName,
      sendEmail: async (message: SendMailOptions) => {
        const sent = await transport.sendMail({ from: `"${senderName}" <${from}>`, ...message })
        if (smtpUrl) return sent
        const folder = path.join(dataDir, 'mail')
        await mkdir(folder, { recursive: true })
        const file = path.join(
          folder,
          `${new Date().toISOString().replaceAll(':', '-')}-${crypto.randomUUID()}.eml`,
        )
        await writeFile(file, sent.message as Buffer, { mode: 0o600 })
        payload.logger.info({ msg: 'Mail er skrevet som fil', file })
        return sent
      },
    }
  }
}
