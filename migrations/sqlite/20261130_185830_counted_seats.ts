import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`registrations\` (\`event_id\`,\`state\`,\`municipality_id\`,\`sent_from\`,\`offered_until\`,\`confirm_by\`,\`is_all_or_none\`,\`group\`,\`priority\`,\`number\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
}
