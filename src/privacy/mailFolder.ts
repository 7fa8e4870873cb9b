import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { env } from '@/env'
import { namingOf } from './naming'
import { knownBy, type Traits } from './person'
import { plain } from './plain'
import { textsIn } from './textsIn'

const folder = () => path.join(env.dataDir, 'mail')

/** Mails that lie as files, with the instant each was written. No folder means no mails. */
export async function mailFiles(): Promise<{ file: string; writtenAt: Date }[]> {
  const names = await readdir(folder()).catch(() => [])
  const found = await Promise.all(
    names
      // One that isn't finished may have been left so.
      .filter((name) => /\.(?:eml|tmp)$/.test(name))
      .map(async (name) => {
        const file = path.join(folder(), name)
        const { mtime: writtenAt } = (await stat(file).catch(() => null)) ?? {}
        return writtenAt ? [{ file, writtenAt }] : []
      }),
  )
  return found.flat()
}

/** The files that name somebody, as sender or recipient or in their text, as a mail program reads them. */
export async function mailFilesNaming(traits: Traits): Promise<string[]> {
  const isNamed = namingOf(knownBy(traits))
  const isAddressed = namingOf({ marks: [traits.address], names: [] })
  const found: string[] = []
  // One at a time: there may be thousands.
  for (const { file } of await mailFiles()) {
    const { recipients, said } = await readMail(file)
    const isToNamesake = recipients.some((each) => traits.namesakes.addresses.has(plain(each)))
    if ((isToNamesake ? isAddressed : isNamed)(said.flatMap(readings))) found.push(file)
  }
  return found
}

/** All that a mail says: in the file itself long lines are broken and letters written as others. */
async function readMail(file: string): Promise<{ recipients: string[]; said: string[] }> {
  const raw = await readFile(file)
  try {
    const { attachments, bcc, cc, from, html, replyTo, subject, text, to } = await PostalMime.parse(raw, {
      attachmentEncoding: 'utf8',
    })
    const recipients = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])]
    const said = textsIn([
      subject,
      text,
      html,
      from,
      replyTo,
      recipients,
      attachments.map(({ content, filename }) => [content, filename]),
    ])
    return { recipients: recipients.map(({ address = '' }) => address), said }
  } catch {
    return { recipients: [], said: [raw.toString('utf8')] }
  }
}

/** A calendar file breaks its lines with a space that is no part of the word. */
function readings(text: string): string[] {
  return [text, text.replace(/\r?\n[ \t]/g, '')]
}

export async function deleteMailFile(file: string): Promise<void> {
  await rm(file, { force: true })
}
