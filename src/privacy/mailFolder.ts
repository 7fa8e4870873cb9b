import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
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

/** The files that name an address, as sender or recipient or in their text. */
export async function mailFilesNaming(address: string): Promise<string[]> {
  const wanted = address.toLowerCase()
  const files = await mailFiles()
  const found = await Promise.all(
    files.map(async ({ file }) =>
      (await readFile(file, 'utf8')).toLowerCase().includes(wanted) ? [file] : [],
    ),
  )
  return found.flat()
}

export async function deleteMailFile(file: string): Promise<void> {
  await rm(file, { force: true })
}
