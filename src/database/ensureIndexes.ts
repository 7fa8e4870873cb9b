import type { MongooseAdapter } from '@payloadcms/db-mongodb'

/**
 * Has the database make the indexes it lacks, with one command for each collection. Mongoose asks for one index at a time, and
 * Payload has it do so twice: hundreds of questions each time the portal starts.
 */
export async function ensureIndexes({ collections, versions }: MongooseAdapter): Promise<void> {
  const models = [...Object.values(collections), ...Object.values(versions)]
  await Promise.all(
    models.map(async ({ collection, schema }) => {
      const indexes = schema.indexes().map(([key, options]) => ({ key, ...options }))
      if (indexes.length > 0)
        await collection.createIndexes(indexes as Parameters<typeof collection.createIndexes>[0])
    }),
  )
}
