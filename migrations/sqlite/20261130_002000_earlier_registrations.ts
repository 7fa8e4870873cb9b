import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { foldedFrom, needsFromText, newLink } from '../earlierRegistrations'

type Database = MigrateUpArgs['db']

type Stored = {
  id: string
  email: string
  needs: string | null
  tokenSalt: string | null
  tokenHash: string | null
  isAnonymous: number
}

/**
 * Puts right what earlier migrations left: what came over from the first version as it stood, who may see its files, and
 * references that nothing was said of.
 */
export async function up({ db, payload }: MigrateUpArgs): Promise<void> {
  await mendRegistrations(db, payload)
  await decideAudiences(db)
  for (const table of ['events_rels', '_events_v_rels', 'payload_locked_documents_rels']) await sayCascade(db, table)
}

/** Needs become the JSON they are read as, addresses are as they are looked up by, and who has no personal link gets one. */
async function mendRegistrations(db: Database, payload: MigrateUpArgs['payload']): Promise<void> {
  const registrations = await db.all<Stored>(sql`
    SELECT id, email, needs, token_salt AS "tokenSalt", token_hash AS "tokenHash", anonymised_at IS NOT NULL AS "isAnonymous"
    FROM registrations`)
  for (const { email, id, isAnonymous, needs, ...known } of registrations) {
    const answers = needs === null ? undefined : needsFromText(needs)
    const isLinked = known.tokenSalt !== null || isAnonymous === 1
    if (answers !== undefined || !isLinked) {
      const kept = answers === undefined ? needs : answers && JSON.stringify(answers)
      const { tokenHash, tokenSalt } = isLinked ? known : newLink(payload)
      await db.run(sql`
        UPDATE registrations SET needs = ${kept}, token_salt = ${tokenSalt}, token_hash = ${tokenHash} WHERE id = ${id}`)
    }
    const folded = foldedFrom(email)
    // Somebody else on the event may have the address already: then both stand as they did.
    if (folded) await db.run(sql`UPDATE OR IGNORE registrations SET email = ${folded} WHERE id = ${id}`)
  }
}

/** Who may see a file follows from the documents that show it: each had been left to staff until it was saved again. */
async function decideAudiences(db: Database): Promise<void> {
  await db.run(sql`
    WITH shown AS (
      SELECT file_id AS file, CASE WHEN _status = 'published' AND deleted_at IS NULL THEN visibility ELSE 'staff' END AS to_whom
      FROM resources
      UNION ALL
      SELECT list.file_id, CASE WHEN _status = 'published' AND deleted_at IS NULL THEN visibility ELSE 'staff' END
      FROM events_materials list JOIN events ON events.id = list._parent_id
      UNION ALL SELECT file_id, 'staff' FROM events_participant_materials
      UNION ALL SELECT version_file_id, 'staff' FROM _resources_v WHERE latest
      UNION ALL
      SELECT list.file_id, 'staff' FROM _events_v_version_materials list
      JOIN _events_v ON _events_v.id = list._parent_id AND _events_v.latest
      UNION ALL
      SELECT list.file_id, 'staff' FROM _events_v_version_participant_materials list
      JOIN _events_v ON _events_v.id = list._parent_id AND _events_v.latest
    ), widest AS (
      SELECT file, min(CASE to_whom WHEN 'public' THEN 0 WHEN 'network' THEN 1 ELSE 2 END) AS place FROM shown GROUP BY file
    )
    UPDATE media SET audience = CASE max(
      CASE media.visibility WHEN 'network' THEN 1 ELSE 0 END,
      coalesce((SELECT place FROM widest WHERE file = media.id), 0)
    ) WHEN 0 THEN 'public' WHEN 1 THEN 'network' ELSE 'staff' END`)
}

/**
 * A column that was added to a table refers to another without saying what is to become of it when the other goes, which is
 * then refused. The table is made anew with what the collections ask for.
 */
async function sayCascade(db: Database, table: string): Promise<void> {
  const parts = await db.all<{ type: string; sql: string }>(sql`
    SELECT type, sql FROM sqlite_master WHERE tbl_name = ${table} AND sql IS NOT NULL`)
  const anew = (parts.find(({ type }) => type === 'table')?.sql ?? '')
    .replace(/^CREATE TABLE ["`]?\w+["`]?/, `CREATE TABLE \`__new_${table}\``)
    .replace(/REFERENCES (\w+)\(id\)(?! ON)/g, 'REFERENCES `$1`(`id`) ON UPDATE no action ON DELETE cascade')
  await db.run(sql.raw(anew))
  await db.run(sql.raw(`INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\``))
  await db.run(sql.raw(`DROP TABLE \`${table}\``))
  await db.run(sql.raw(`ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\``))
  for (const part of parts.filter(({ type }) => type === 'index')) await db.run(sql.raw(part.sql))
}

export async function down({ db: _db }: MigrateDownArgs): Promise<void> {
  // The texts are the same ones, told apart by question.
}
