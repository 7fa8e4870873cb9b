import { once } from 'node:events'
import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { getRangeRequestInfo } from 'payload/internal'
import { placeIn } from './disk'
import { kinds } from './kinds'
import { uploadHeaders } from './responseHeaders'

type Asked = { params: { filename: string } }

/**
 * Hands out the files of a folder, whole or the part that was asked for.
 *
 * @throws Error when the folder itself is gone: that is a volume that is away, and not a file that was never there
 */
export function handOut(folder: string) {
  return async (req: PayloadRequest, { params: { filename } }: Asked): Promise<Response> => {
    const found = await openFile(folder, filename, req.headers.get('range'))
    if (!found) {
      req.payload.logger.error({ msg: `Filen ${filename} mangler på disken` })
      return new Response(null, { status: 404 })
    }
    const { range, stream } = found
    const headers = uploadHeaders({ headers: new Headers(range.headers) })
    if (!stream) return new Response(null, { status: range.status, headers })
    headers.set('Content-Type', typeOf(filename))
    return new Response(bodyOf(stream), { status: range.status, headers: uploadHeaders({ headers }) })
  }
}

async function openFile(folder: string, filename: string, rangeHeader: string | null) {
  try {
    const place = placeIn(folder, filename)
    const range = getRangeRequestInfo({ fileSize: (await stat(place)).size, rangeHeader })
    if (range.type === 'invalid') return { range, stream: null }
    const part = range.type === 'partial' ? { start: range.rangeStart, end: range.rangeEnd } : {}
    const stream = createReadStream(place, part)
    await once(stream, 'open')
    return { range, stream }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    await stat(folder)
    return null
  }
}

/** The ending is one the portal gave it, by its bytes. */
function typeOf(filename: string): string {
  const kind = Object.values(kinds).find(({ extension }) => path.extname(filename) === `.${extension}`)
  return kind?.mimeType ?? 'application/octet-stream'
}

/** Closes the file also when the reader goes away midway. */
function bodyOf(stream: ReadStream): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel() {
      stream.destroy()
    },
  })
}
