import { createLocalReq, type Payload } from 'payload'
import { largestFile } from '@/uploads/kinds'
import { fileLimits } from './limits'
import type { StoredFile } from './types'

/**
 * The bytes of a file wherever files are kept; `null` when the store hasn't got it, or it is larger than the portal takes.
 * Asks the way the portal's own door does: the folder answers there, and a store such as S3.
 *
 * @throws Error when the store itself is away
 */
export async function storedBytes(payload: Payload, file: StoredFile): Promise<Buffer | null> {
  if (file.filesize === 0 || file.filesize > largestFile) return null
  const { handlers = [] } = payload.collections.media.config.upload
  const stopping = AbortSignal.timeout(fileLimits.storeTime)
  const req = await createLocalReq({ req: { signal: stopping } }, payload)
  for (const handler of handlers) {
    const params = { collection: 'media', filename: file.filename }
    const response = await within(stopping, handler(req, { doc: file, headers: new Headers(), params }))
    if (!response) continue
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`Fillageret svarede ${response.status} for fil ${file.id}`)
    const bytes = Buffer.from(await within(stopping, response.arrayBuffer()))
    return bytes.length <= largestFile ? bytes : null
  }
  return null
}

function within<Outcome>(stopping: AbortSignal, work: Outcome | Promise<Outcome>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('Fillageret svarede ikke i tide'))
    stopping.addEventListener('abort', stop, { once: true })
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => stopping.removeEventListener('abort', stop))
  })
}
