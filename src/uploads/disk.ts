import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { FileUploadError } from 'payload'
import type { FileStore } from './fileStore'
import { isRecord } from './rules'

/** Files in a folder of this machine: each is whole under its name, or isn't there. */
export function diskStore(folder: string): FileStore {
  return {
    put: async ({ data, req }) => {
      try {
        await mkdir(folder, { recursive: true })
        // One after the other: when one fails, none is still on its way.
        for (const [name, bytes] of filesOf(data, req)) await write(placeIn(folder, name), bytes)
        await sync(folder)
      } catch (err) {
        req.payload.logger.error({ err, msg: 'En fil kunne ikke lægges på disken' })
        throw Object.assign(new FileUploadError(req.t), { cause: err })
      }
    },
    remove: (name) => rm(placeIn(folder, name), { force: true }),
  }
}

/** @throws Error for a name that leads elsewhere */
export function placeIn(folder: string, name: string): string {
  const place = path.resolve(folder, name)
  if (path.dirname(place) !== path.resolve(folder)) throw new Error(`${name} er ikke navnet på en fil`)
  return place
}

type Sent = { file?: { data: Buffer } | undefined; payloadUploadSizes?: Record<string, Buffer> | undefined }

function filesOf(data: Record<string, unknown>, { file, payloadUploadSizes = {} }: Sent): [string, Buffer][] {
  const sizes = isRecord(data.sizes) ? data.sizes : {}
  const named: [unknown, Buffer | undefined][] = [
    [data, file?.data],
    ...Object.entries(sizes).map(([size, each]): [unknown, Buffer | undefined] => [
      each,
      payloadUploadSizes[size],
    ]),
  ]
  return named.flatMap(([each, bytes]) =>
    bytes && isRecord(each) && typeof each.filename === 'string' ? [[each.filename, bytes]] : [],
  )
}

async function write(place: string, bytes: Buffer): Promise<void> {
  const fragment = `${place}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const file = await open(fragment, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fragment, place)
  } catch (error) {
    await rm(fragment, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Has the names stay, too, when the machine loses its power. Not every system lets a folder be opened for that. */
async function sync(folder: string): Promise<void> {
  const opened = await open(folder).catch(() => null)
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}
