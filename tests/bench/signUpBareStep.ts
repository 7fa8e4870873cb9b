// A step of the sign-up bench: rows into a collection with nothing to it, by Payload's own create. Prints rows a second.
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload } from 'payload'
import { atOnce } from './atOnce'

const [uri = '', count = '0', parallel = '1'] = process.argv.slice(2)
const texts = ['name', 'email', 'workplace', 'jobRole', 'state', 'submission', 'tokenHash'].map((name) => ({
  name,
  type: 'text' as const,
}))
const payload = await getPayload({
  config: buildConfig({
    secret: 'for-the-bench-only-'.repeat(3),
    telemetry: false,
    collections: [{ slug: 'bare', fields: texts }],
    db: uri.startsWith('mongodb')
      ? mongooseAdapter({ url: uri })
      : sqliteAdapter({
          client: { url: uri },
          idType: 'uuid',
          wal: true,
          busyTimeout: 5000,
          push: true,
          migrationDir: path.join(import.meta.dirname, 'none'),
        }),
  }),
})
/** Payload's types know the portal's own collections alone. */
type Creating = { collection: string; data: Record<string, string>; overrideAccess: boolean }
const { create } = payload as unknown as { create: (creating: Creating) => Promise<unknown> }

function createRow(index: number): Promise<unknown> {
  const now = new Date().toISOString()
  const data = Object.fromEntries(texts.map(({ name }) => [name, `${name} ${index}`]))
  return create({
    collection: 'bare',
    data: { ...data, createdAt: now, updatedAt: now },
    overrideAccess: true,
  })
}

await atOnce(50, Number(parallel), createRow)
const { milliseconds } = await atOnce(Number(count), Number(parallel), (index) => createRow(index + 1000))
process.stdout.write(`\nmålt ${JSON.stringify({ rate: (1000 * Number(count)) / milliseconds })}\n`)
process.exit(0)
