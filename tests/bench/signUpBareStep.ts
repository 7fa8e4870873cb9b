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
const stamps = () => ({ createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() })
const dataOf = (index: number) => Object.fromEntries(texts.map(({ name }) => [name, `${name} ${index}`]))
const create = (index: number) =>
  payload.create({
    collection: 'bare' as 'registrations',
    data: { ...dataOf(index), ...stamps() },
    overrideAccess: true,
  })
await atOnce(50, Number(parallel), create)
const { milliseconds } = await atOnce(Number(count), Number(parallel), (index) => create(index + 1000))
process.stdout.write(`\nmålt ${JSON.stringify({ rate: (1000 * Number(count)) / milliseconds })}\n`)
process.exit(0)
