import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` ADD \`confirm_hours\` numeric DEFAULT 24;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_confirm_hours\` numeric DEFAULT 24;`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`confirm_by\` text;`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`sent_from\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`confirm_hours\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_confirm_hours\`;`)
  await db.run(sql`ALTER TABLE \`registrations\` DROP COLUMN \`confirm_by\`;`)
  await db.run(sql`ALTER TABLE \`registrations\` DROP COLUMN \`sent_from\`;`)
}
