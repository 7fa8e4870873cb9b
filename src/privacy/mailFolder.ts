import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { env } from '@/env'

const folder = () => path.join(env.dataDir, 'mail')

/** Mails that lie as files, with the instant each was written. No folder means no mails. */
export async function mailFiles(): Promise<{ file: string; writtenAt: Date }[]> {
  const names = await readdir(folder()).catch(() => [])
  return Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => {
        const file = path.join(folder(), name)
        return { file, writtenAt: (await stat(file)).mtime }
      }),
  )
}

export type Named = {
  address: string
  /** Whole names, in small letters. */
  names: string[]
  /** Addresses of others who have one of the names: what is theirs is left. */
  namesakes: ReadonlySet<string>
}

/** The files that name somebody, as sender or recipient or in their text, as a mail program reads them. */
export async function mailFilesNaming({ address, names, namesakes }: Named): Promise<string[]> {
  const found: string[] = []
  // One at a time: there may be thousands.
  for (const { file } of await mailFiles()) {
    const { recipients, text } = await readMail(file)
    const isNamed =
      names.some((name) => text.includes(name)) && !recipients.some((each) => namesakes.has(each))
    if (text.includes(address) || isNamed) found.push(file)
  }
  return found
}

/** All that a mail says in small letters: in the file itself long lines are broken and letters written as others. */
async function readMail(file: string): Promise<{ recipients: string[]; text: string }> {
  const raw = await readFile(file)
  try {
    const { attachments, bcc, cc, from, html, replyTo, subject, text, to } = await PostalMime.parse(raw, {
      attachmentEncoding: 'utf8',
    })
    const recipients = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])]
    const said = [subject, text, html, from, replyTo, recipients, attachments.map(({ content }) => content)]
    return {
      recipients: recipients.map(({ address = '' }) => address.toLowerCase()),
      // A calendar file breaks its lines with a space.
      text: plain(
        said.map((part) => (typeof part === 'string' ? part : JSON.stringify(part ?? ''))).join('\n'),
      ),
    }
  } catch {
    return { recipients: [], text: plain(raw.toString('utf8')) }
  }
}

function plain(text: string): string {
  return text
    .replace(/(?:\r?\n|\\r\\n|\\n)[ \t]/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .toLowerCase()
}

export async function deleteMailFile(file: string): Promise<void> {
  await rm(file, { force: true })
}
