import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'
import { settleAudience } from '../../src/uploads/actions'

/** A file that no published document shows is staff's, where it had been everybody's until a document took it up. */
export async function up({ payload, req }: MigrateUpArgs): Promise<void> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'media',
    where: { audience: { not_equals: 'staff' } },
    pagination: false,
    limit: 0,
    req,
  })
  for (const { id } of docs) await settleAudience(String(id), req)
}

export async function down({ payload: _payload }: MigrateDownArgs): Promise<void> {
  // Who saw a file before is not known.
}
