import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Bucket = {
  name: string
  endpoint: string
  /** What lies in it, by key. */
  objects: Map<string, { body: Buffer; type: string }>
  close: () => void
}

/** As much of an S3 store as the portal uses: put, look at, get and delete an object. It asks nobody who they are. */
export async function startBucket(): Promise<Bucket> {
  // Payload's plugin keeps a client for each name, and the address that the first of that name had.
  const name = `filer-${randomBytes(4).toString('hex')}`
  const objects: Bucket['objects'] = new Map()
  const server = createServer(async (request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname).replace(`/${name}/`, '')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    if (request.method === 'PUT') {
      objects.set(key, { body: Buffer.concat(chunks), type: request.headers['content-type'] ?? '' })
      return response.end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return response.writeHead(204).end()
    }
    const object = objects.get(key)
    if (!object) return response.writeHead(404).end()
    response.writeHead(200, {
      'Content-Type': object.type,
      'Content-Length': object.body.length,
      ETag: '"1"',
    })
    return response.end(request.method === 'HEAD' ? undefined : object.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { name, endpoint: `http://127.0.0.1:${port}`, objects, close: () => server.close() }
}
