import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { groupBy } from '../../src/lib/groupBy'
import { answerFrom } from '../earlierRegistrations'

type AnswerRow = { registration: string; question: string; answer: string | null }

/** The answers, before their table goes; none where a version that kept none was cut off after that. */
async function answersSoFar(db: MigrateUpArgs['db']): Promise<Map<string, AnswerRow[]>> {
  const tables = await db.all(sql`SELECT name FROM sqlite_master WHERE name = 'registrations_answers'`)
  if (tables.length === 0) return new Map()
  const rows = await db.all<AnswerRow>(sql`
    SELECT _parent_id AS registration, question, answer FROM registrations_answers ORDER BY _parent_id, _order`)
  return groupBy(rows, ({ registration }) => registration)
}

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  const answers = await answersSoFar(db)
  await db.run(sql`CREATE TABLE \`events_evaluation_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`type\` text DEFAULT 'skala',
  	\`choices\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_evaluation_questions_order_idx\` ON \`events_evaluation_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_evaluation_questions_parent_id_idx\` ON \`events_evaluation_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_evaluation_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`type\` text DEFAULT 'skala',
  	\`choices\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_evaluation_questions_order_idx\` ON \`_events_v_version_evaluation_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_evaluation_questions_parent_id_idx\` ON \`_events_v_version_evaluation_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sign_up_mails\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`event_id\` text(36),
  	\`registration_id\` text(36) NOT NULL,
  	\`cause\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`sequence\` numeric DEFAULT 0,
  	\`subject\` text,
  	\`message\` text,
  	\`state\` text DEFAULT 'venter' NOT NULL,
  	\`attempts\` numeric DEFAULT 0,
  	\`not_before\` text,
  	\`claimed_at\` text,
  	\`sent_at\` text,
  	\`error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`registration_id\`) REFERENCES \`registrations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_up_mails_event_idx\` ON \`sign_up_mails\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`sign_up_mails_registration_idx\` ON \`sign_up_mails\` (\`registration_id\`);`)
  await db.run(sql`CREATE INDEX \`sign_up_mails_cause_idx\` ON \`sign_up_mails\` (\`cause\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sign_up_mails_key_idx\` ON \`sign_up_mails\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`sign_up_mails_state_idx\` ON \`sign_up_mails\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`sign_up_mails_not_before_idx\` ON \`sign_up_mails\` (\`not_before\`);`)
  await db.run(sql`CREATE INDEX \`sign_up_mails_updated_at_idx\` ON \`sign_up_mails\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sign_up_mails_created_at_idx\` ON \`sign_up_mails\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`evaluations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`event_id\` text(36) NOT NULL,
  	\`title\` text,
  	\`answers\` text NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`evaluations_event_idx\` ON \`evaluations\` (\`event_id\`);`)
  await db.run(sql`CREATE TABLE \`event_ledgers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`event\` text NOT NULL,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`last_number\` numeric DEFAULT 0 NOT NULL,
  	\`told\` text,
  	\`told_revision\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`event_ledgers_event_idx\` ON \`event_ledgers\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`event_ledgers_updated_at_idx\` ON \`event_ledgers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`event_ledgers_created_at_idx\` ON \`event_ledgers\` (\`created_at\`);`)
  await db.run(sql`DROP TABLE \`registrations_answers\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_registrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`event_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`municipality_id\` text(36),
  	\`workplace\` text,
  	\`job_role\` text,
  	\`state\` text DEFAULT 'modtaget' NOT NULL,
  	\`reason\` text,
  	\`number\` numeric,
  	\`priority\` numeric DEFAULT 0,
  	\`is_extra\` integer DEFAULT false,
  	\`group\` text,
  	\`is_all_or_none\` integer DEFAULT false,
  	\`booked_by_name\` text,
  	\`booked_by_email\` text,
  	\`account_id\` text(36),
  	\`answers\` text,
  	\`needs\` text,
  	\`approved_at\` text,
  	\`attendance\` text,
  	\`note\` text,
  	\`submission\` text,
  	\`token_salt\` text,
  	\`token_hash\` text,
  	\`mail_sequence\` numeric DEFAULT 0,
  	\`event_revision\` numeric DEFAULT 0,
  	\`offered_until\` text,
  	\`cancelled_at\` text,
  	\`evaluated_at\` text,
  	\`anonymised_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_registrations\`("id", "event_id", "name", "email", "municipality_id", "workplace", "job_role", "state", "group", "needs", "token_hash", "offered_until", "cancelled_at", "anonymised_at", "updated_at", "created_at") SELECT "id", "event_id", "name", "email", "municipality_id", "workplace", "job_role", "state", "group", "needs", "token_hash", "offered_until", "cancelled_at", "anonymised_at", "updated_at", "created_at" FROM \`registrations\`;`)
  await db.run(sql`DROP TABLE \`registrations\`;`)
  await db.run(sql`ALTER TABLE \`__new_registrations\` RENAME TO \`registrations\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`registrations_event_idx\` ON \`registrations\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_municipality_idx\` ON \`registrations\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_state_idx\` ON \`registrations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`registrations_number_idx\` ON \`registrations\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`registrations_account_idx\` ON \`registrations\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_submission_idx\` ON \`registrations\` (\`submission\`);`)
  await db.run(sql`CREATE INDEX \`registrations_token_hash_idx\` ON \`registrations\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`registrations_updated_at_idx\` ON \`registrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`registrations_created_at_idx\` ON \`registrations\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`event_email_idx\` ON \`registrations\` (\`event_id\`,\`email\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`attendance_mode\` text DEFAULT 'fysisk';`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`offers_from\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`offer_hours\` numeric DEFAULT 48;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`has_evaluation\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`has_certificate\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`certificate_text\` text;`)
  await db.run(sql`ALTER TABLE \`events_rels\` ADD \`municipalities_id\` text(36) REFERENCES municipalities(id);`)
  await db.run(sql`CREATE INDEX \`events_rels_municipalities_id_idx\` ON \`events_rels\` (\`municipalities_id\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_attendance_mode\` text DEFAULT 'fysisk';`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_offers_from\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_offer_hours\` numeric DEFAULT 48;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_has_evaluation\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_has_certificate\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_certificate_text\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_rels\` ADD \`municipalities_id\` text(36) REFERENCES municipalities(id);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_municipalities_id_idx\` ON \`_events_v_rels\` (\`municipalities_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sign_up_mails_id\` text(36) REFERENCES sign_up_mails(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`evaluations_id\` text(36) REFERENCES evaluations(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`event_ledgers_id\` text(36) REFERENCES event_ledgers(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sign_up_mails_id_idx\` ON \`payload_locked_documents_rels\` (\`sign_up_mails_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_evaluations_id_idx\` ON \`payload_locked_documents_rels\` (\`evaluations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_event_ledgers_id_idx\` ON \`payload_locked_documents_rels\` (\`event_ledgers_id\`);`)
  for (const [registration, rows] of answers) {
    const given = JSON.stringify(rows.map(answerFrom))
    await db.run(sql`UPDATE registrations SET answers = ${given} WHERE id = ${registration}`)
  }
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`registrations_answers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text NOT NULL,
  	\`answer\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`registrations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`registrations_answers_order_idx\` ON \`registrations_answers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`registrations_answers_parent_id_idx\` ON \`registrations_answers\` (\`_parent_id\`);`)
  await db.run(sql`DROP TABLE \`events_evaluation_questions\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_evaluation_questions\`;`)
  await db.run(sql`DROP TABLE \`sign_up_mails\`;`)
  await db.run(sql`DROP TABLE \`evaluations\`;`)
  await db.run(sql`DROP TABLE \`event_ledgers\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_events_rels\`("id", "order", "parent_id", "path", "methods_id", "recommendations_id") SELECT "id", "order", "parent_id", "path", "methods_id", "recommendations_id" FROM \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_events_rels\` RENAME TO \`events_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_methods_id_idx\` ON \`events_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_recommendations_id_idx\` ON \`events_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__events_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__events_v_rels\`("id", "order", "parent_id", "path", "methods_id", "recommendations_id") SELECT "id", "order", "parent_id", "path", "methods_id", "recommendations_id" FROM \`_events_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_events_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__events_v_rels\` RENAME TO \`_events_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_methods_id_idx\` ON \`_events_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_recommendations_id_idx\` ON \`_events_v_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_registrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`event_id\` text(36) NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`municipality_id\` text(36),
  	\`workplace\` text,
  	\`job_role\` text,
  	\`state\` text DEFAULT 'afventer' NOT NULL,
  	\`needs\` text,
  	\`group\` text,
  	\`token_hash\` text,
  	\`offered_until\` text,
  	\`cancelled_at\` text,
  	\`anonymised_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_registrations\`("id", "event_id", "name", "email", "municipality_id", "workplace", "job_role", "state", "needs", "group", "token_hash", "offered_until", "cancelled_at", "anonymised_at", "updated_at", "created_at") SELECT "id", "event_id", "name", "email", "municipality_id", "workplace", "job_role", "state", "needs", "group", "token_hash", "offered_until", "cancelled_at", "anonymised_at", "updated_at", "created_at" FROM \`registrations\`;`)
  await db.run(sql`DROP TABLE \`registrations\`;`)
  await db.run(sql`ALTER TABLE \`__new_registrations\` RENAME TO \`registrations\`;`)
  await db.run(sql`CREATE INDEX \`registrations_event_idx\` ON \`registrations\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_municipality_idx\` ON \`registrations\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_state_idx\` ON \`registrations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`registrations_token_hash_idx\` ON \`registrations\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`registrations_updated_at_idx\` ON \`registrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`registrations_created_at_idx\` ON \`registrations\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`event_email_idx\` ON \`registrations\` (\`event_id\`,\`email\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`recommendations_id\` text(36),
  	\`methods_id\` text(36),
  	\`stages_id\` text(36),
  	\`initiatives_id\` text(36),
  	\`resources_id\` text(36),
  	\`experiences_id\` text(36),
  	\`legal_references_id\` text(36),
  	\`municipalities_id\` text(36),
  	\`offers_id\` text(36),
  	\`offer_types_id\` text(36),
  	\`contact_points_id\` text(36),
  	\`organisations_id\` text(36),
  	\`positions_id\` text(36),
  	\`method_adoptions_id\` text(36),
  	\`events_id\` text(36),
  	\`registrations_id\` text(36),
  	\`surveys_id\` text(36),
  	\`survey_observations_id\` text(36),
  	\`pages_id\` text(36),
  	\`media_id\` text(36),
  	\`users_id\` text(36),
  	\`login_providers_id\` text(36),
  	\`feedback_id\` text(36),
  	\`search_misses_id\` text(36),
  	\`former_slugs_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stages_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`initiatives_id\`) REFERENCES \`initiatives\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`experiences_id\`) REFERENCES \`experiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offers_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offer_types_id\`) REFERENCES \`offer_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contact_points_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`positions_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`method_adoptions_id\`) REFERENCES \`method_adoptions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`registrations_id\`) REFERENCES \`registrations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`surveys_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`survey_observations_id\`) REFERENCES \`survey_observations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`login_providers_id\`) REFERENCES \`login_providers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`feedback_id\`) REFERENCES \`feedback\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`search_misses_id\`) REFERENCES \`search_misses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`former_slugs_id\`) REFERENCES \`former_slugs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "recommendations_id", "methods_id", "stages_id", "initiatives_id", "resources_id", "experiences_id", "legal_references_id", "municipalities_id", "offers_id", "offer_types_id", "contact_points_id", "organisations_id", "positions_id", "method_adoptions_id", "events_id", "registrations_id", "surveys_id", "survey_observations_id", "pages_id", "media_id", "users_id", "login_providers_id", "feedback_id", "search_misses_id", "former_slugs_id") SELECT "id", "order", "parent_id", "path", "recommendations_id", "methods_id", "stages_id", "initiatives_id", "resources_id", "experiences_id", "legal_references_id", "municipalities_id", "offers_id", "offer_types_id", "contact_points_id", "organisations_id", "positions_id", "method_adoptions_id", "events_id", "registrations_id", "surveys_id", "survey_observations_id", "pages_id", "media_id", "users_id", "login_providers_id", "feedback_id", "search_misses_id", "former_slugs_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recommendations_id_idx\` ON \`payload_locked_documents_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_methods_id_idx\` ON \`payload_locked_documents_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stages_id_idx\` ON \`payload_locked_documents_rels\` (\`stages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_initiatives_id_idx\` ON \`payload_locked_documents_rels\` (\`initiatives_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resources_id_idx\` ON \`payload_locked_documents_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_experiences_id_idx\` ON \`payload_locked_documents_rels\` (\`experiences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_legal_references_id_idx\` ON \`payload_locked_documents_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_municipalities_id_idx\` ON \`payload_locked_documents_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_offers_id_idx\` ON \`payload_locked_documents_rels\` (\`offers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_offer_types_id_idx\` ON \`payload_locked_documents_rels\` (\`offer_types_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contact_points_id_idx\` ON \`payload_locked_documents_rels\` (\`contact_points_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_positions_id_idx\` ON \`payload_locked_documents_rels\` (\`positions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_method_adoptions_id_idx\` ON \`payload_locked_documents_rels\` (\`method_adoptions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_registrations_id_idx\` ON \`payload_locked_documents_rels\` (\`registrations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_surveys_id_idx\` ON \`payload_locked_documents_rels\` (\`surveys_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_survey_observations_id_idx\` ON \`payload_locked_documents_rels\` (\`survey_observations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_login_providers_id_idx\` ON \`payload_locked_documents_rels\` (\`login_providers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_feedback_id_idx\` ON \`payload_locked_documents_rels\` (\`feedback_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_search_misses_id_idx\` ON \`payload_locked_documents_rels\` (\`search_misses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_former_slugs_id_idx\` ON \`payload_locked_documents_rels\` (\`former_slugs_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`attendance_mode\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`offers_from\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`offer_hours\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`has_evaluation\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`has_certificate\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`certificate_text\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_attendance_mode\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_offers_from\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_offer_hours\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_has_evaluation\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_has_certificate\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_certificate_text\`;`)
}
