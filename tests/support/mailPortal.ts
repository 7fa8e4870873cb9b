import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Administrator } from './administrator'
import { linksIn, type ReceivedMail, startMailServer, unfolded } from './mailServer'
import { startSeededPortal } from './portalTemplate'

export type MailPortal = {
  url: string
  administrator: Administrator
  dataDir: string
  /** The file of what the mail server has got, a line each. */
  mails: string
  /** The file of what the portal has printed. */
  output: string
}

/** A portal with a real mail server, for files that each look for mails to addresses of their own. */
export async function startMailPortal(template: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-post-'))
  const [mails, output] = ['mails', 'output'].map((name) => path.join(folder, name)) as [string, string]
  for (const file of [mails, output]) writeFileSync(file, '')
  // Written before the sender hears that it has come.
  const mail = await startMailServer(({ raw, to }) =>
    appendFileSync(mails, `${JSON.stringify({ to, raw: raw.toString('base64') })}\n`),
  )
  const throwAway = async () => {
    await mail.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const onOutput = (text: string) => appendFileSync(output, text)
    const portal = await startSeededPortal(template, { SMTP_URL: mail.url }, onOutput)
    const { administrator, dataDir, url } = portal
    const told: MailPortal = { url, administrator, dataDir, mails, output }
    const stop = async () => {
      await portal.stop()
      await throwAway()
    }
    return { told, stop }
  } catch (error) {
    await throwAway()
    throw error
  }
}

/** What that mail server has got, also before this file's tests. */
export function mailOf({ mails }: Pick<MailPortal, 'mails'>) {
  const known: ReceivedMail[] = []
  const received = () => {
    const lines = readFileSync(mails, 'utf8').split('\n').slice(0, -1)
    for (const line of lines.slice(known.length)) {
      const { raw, to } = JSON.parse(line)
      const bytes = Buffer.from(raw, 'base64')
      known.push({ to, raw: bytes, source: unfolded(bytes) })
    }
    return known
  }
  return {
    get received() {
      return received()
    },
    linkTo: linksIn(received),
  }
}
