import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/** A file that no published document shows is staff's, where it had been everybody's until a document took it up. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`
    UPDATE media SET audience = 'staff' WHERE audience <> 'staff' AND id NOT IN (
      SELECT file_id FROM resources WHERE _status = 'published' AND deleted_at IS NULL AND file_id IS NOT NULL
      UNION
      SELECT list.file_id FROM events_materials list JOIN events ON events.id = list._parent_id
      WHERE events._status = 'published' AND events.deleted_at IS NULL AND list.file_id IS NOT NULL
    )`)
}

export async function down({ db: _db }: MigrateDownArgs): Promise<void> {
  // Who saw a file before is not known.
}
