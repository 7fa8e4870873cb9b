import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`login_providers_role_mappings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text NOT NULL,
  	\`role\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`login_providers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`login_providers_role_mappings_order_idx\` ON \`login_providers_role_mappings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`login_providers_role_mappings_parent_id_idx\` ON \`login_providers_role_mappings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`login_providers_municipality_mappings\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`by\` text DEFAULT 'cvr' NOT NULL,
  	\`value\` text NOT NULL,
  	\`municipality_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`login_providers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`login_providers_municipality_mappings_order_idx\` ON \`login_providers_municipality_mappings\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`login_providers_municipality_mappings_parent_id_idx\` ON \`login_providers_municipality_mappings\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`login_providers_municipality_mappings_municipality_idx\` ON \`login_providers_municipality_mappings\` (\`municipality_id\`);`)
  await db.run(sql`CREATE TABLE \`login_providers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`is_enabled\` integer DEFAULT false,
  	\`creates_accounts\` integer DEFAULT false,
  	\`issuer\` text NOT NULL,
  	\`client_id\` text NOT NULL,
  	\`encrypted_secret\` text,
  	\`secret_set_at\` text,
  	\`scopes\` text DEFAULT 'openid profile email' NOT NULL,
  	\`signing_algorithm\` text DEFAULT 'RS256' NOT NULL,
  	\`subject_claim\` text DEFAULT 'sub' NOT NULL,
  	\`allowed_tenants\` text,
  	\`extra_hosts\` text,
  	\`clock_skew_seconds\` numeric DEFAULT 30,
  	\`claim_paths_name\` text DEFAULT 'name',
  	\`claim_paths_email\` text DEFAULT 'email',
  	\`claim_paths_roles\` text DEFAULT 'roles',
  	\`claim_paths_groups\` text DEFAULT 'groups',
  	\`claim_paths_cvr\` text DEFAULT 'cvr',
  	\`claim_paths_tenant\` text DEFAULT 'tid',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`login_providers_updated_at_idx\` ON \`login_providers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`login_providers_created_at_idx\` ON \`login_providers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`security_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`require_second_factor\` integer DEFAULT false,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_audit_entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`actor_id\` text NOT NULL,
  	\`actor_role\` text,
  	\`actor_identity\` text,
  	\`subject_collection\` text NOT NULL,
  	\`subject_id\` text NOT NULL,
  	\`municipality_id\` text,
  	\`purpose\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_audit_entries\`("id", "action", "actor_id", "subject_collection", "subject_id", "municipality_id", "purpose", "at", "updated_at", "created_at") SELECT "id", "action", coalesce("actor_id", 'system'), "subject_collection", "subject_id", "municipality_id", "purpose", "at", "updated_at", "created_at" FROM \`audit_entries\`;`)
  await db.run(sql`DROP TABLE \`audit_entries\`;`)
  await db.run(sql`ALTER TABLE \`__new_audit_entries\` RENAME TO \`audit_entries\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`audit_entries_action_idx\` ON \`audit_entries\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_actor_id_idx\` ON \`audit_entries\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_subject_id_idx\` ON \`audit_entries\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_municipality_id_idx\` ON \`audit_entries\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_at_idx\` ON \`audit_entries\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_updated_at_idx\` ON \`audit_entries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_created_at_idx\` ON \`audit_entries\` (\`created_at\`);`)
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "recommendations_id", "methods_id", "stages_id", "initiatives_id", "resources_id", "experiences_id", "legal_references_id", "municipalities_id", "offers_id", "offer_types_id", "contact_points_id", "organisations_id", "positions_id", "method_adoptions_id", "events_id", "registrations_id", "surveys_id", "survey_observations_id", "pages_id", "media_id", "users_id", "feedback_id", "search_misses_id", "former_slugs_id") SELECT "id", "order", "parent_id", "path", "recommendations_id", "methods_id", "stages_id", "initiatives_id", "resources_id", "experiences_id", "legal_references_id", "municipalities_id", "offers_id", "offer_types_id", "contact_points_id", "organisations_id", "positions_id", "method_adoptions_id", "events_id", "registrations_id", "surveys_id", "survey_observations_id", "pages_id", "media_id", "users_id", "feedback_id", "search_misses_id", "former_slugs_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_retention\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`needs_days\` numeric DEFAULT 14 NOT NULL,
  	\`waiting_list_days\` numeric DEFAULT 30 NOT NULL,
  	\`participant_days\` numeric DEFAULT 180 NOT NULL,
  	\`feedback_sender_days\` numeric DEFAULT 90 NOT NULL,
  	\`feedback_days\` numeric DEFAULT 365 NOT NULL,
  	\`invitation_days\` numeric DEFAULT 30 NOT NULL,
  	\`inactive_user_days\` numeric DEFAULT 180 NOT NULL,
  	\`user_deletion_days\` numeric DEFAULT 365 NOT NULL,
  	\`audit_days\` numeric DEFAULT 365 NOT NULL,
  	\`search_miss_days\` numeric DEFAULT 365 NOT NULL,
  	\`job_days\` numeric DEFAULT 30 NOT NULL,
  	\`mail_days\` numeric DEFAULT 30 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_retention\`("id", "needs_days", "waiting_list_days", "participant_days", "feedback_sender_days", "inactive_user_days", "audit_days", "search_miss_days", "updated_at", "created_at") SELECT "id", "needs_days", "waiting_list_days", "participant_days", "feedback_sender_days", "inactive_user_days", "audit_days", "search_miss_days", "updated_at", "created_at" FROM \`retention\`;`)
  await db.run(sql`DROP TABLE \`retention\`;`)
  await db.run(sql`ALTER TABLE \`__new_retention\` RENAME TO \`retention\`;`)
  await db.run(sql`ALTER TABLE \`registrations\` ADD \`anonymised_at\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`audience\` text DEFAULT 'staff' NOT NULL;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`prefix\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`_objectkey\` text;`)
  await db.run(sql`CREATE INDEX \`media_audience_idx\` ON \`media\` (\`audience\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`has_second_factor\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_secret\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_offered\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_step\` numeric;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`recovery_codes\` text;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` ADD \`meta\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`login_providers_role_mappings\`;`)
  await db.run(sql`DROP TABLE \`login_providers_municipality_mappings\`;`)
  await db.run(sql`DROP TABLE \`login_providers\`;`)
  await db.run(sql`DROP TABLE \`security_settings\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	\`feedback_id\` text(36),
  	\`search_misses_id\` text(36),
  	\`audit_entries_id\` text(36),
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
  	FOREIGN KEY (\`feedback_id\`) REFERENCES \`feedback\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`search_misses_id\`) REFERENCES \`search_misses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`audit_entries_id\`) REFERENCES \`audit_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`former_slugs_id\`) REFERENCES \`former_slugs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "recommendations_id", "methods_id", "stages_id", "initiatives_id", "resources_id", "experiences_id", "legal_references_id", "municipalities_id", "offers_id", "offer_types_id", "contact_points_id", "organisations_id", "positions_id", "method_adoptions_id", "events_id", "registrations_id", "surveys_id", "survey_observations_id", "pages_id", "media_id", "users_id", "feedback_id", "search_misses_id", "audit_entries_id", "former_slugs_id") SELECT "id", "order", "parent_id", "path", "recommendations_id", "methods_id", "stages_id", "initiatives_id", "resources_id", "experiences_id", "legal_references_id", "municipalities_id", "offers_id", "offer_types_id", "contact_points_id", "organisations_id", "positions_id", "method_adoptions_id", "events_id", "registrations_id", "surveys_id", "survey_observations_id", "pages_id", "media_id", "users_id", "feedback_id", "search_misses_id", "audit_entries_id", "former_slugs_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_feedback_id_idx\` ON \`payload_locked_documents_rels\` (\`feedback_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_search_misses_id_idx\` ON \`payload_locked_documents_rels\` (\`search_misses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_audit_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`audit_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_former_slugs_id_idx\` ON \`payload_locked_documents_rels\` (\`former_slugs_id\`);`)
  await db.run(sql`DROP INDEX \`media_audience_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`audience\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`prefix\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`_objectkey\`;`)
  await db.run(sql`CREATE TABLE \`__new_audit_entries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`action\` text NOT NULL,
  	\`actor_id\` text(36),
  	\`subject_collection\` text NOT NULL,
  	\`subject_id\` text NOT NULL,
  	\`municipality_id\` text(36),
  	\`purpose\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_audit_entries\`("id", "action", "actor_id", "subject_collection", "subject_id", "municipality_id", "purpose", "at", "updated_at", "created_at") SELECT "id", "action", "actor_id", "subject_collection", "subject_id", "municipality_id", "purpose", "at", "updated_at", "created_at" FROM \`audit_entries\`;`)
  await db.run(sql`DROP TABLE \`audit_entries\`;`)
  await db.run(sql`ALTER TABLE \`__new_audit_entries\` RENAME TO \`audit_entries\`;`)
  await db.run(sql`CREATE INDEX \`audit_entries_actor_idx\` ON \`audit_entries\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_subject_id_idx\` ON \`audit_entries\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_municipality_idx\` ON \`audit_entries\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_updated_at_idx\` ON \`audit_entries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_created_at_idx\` ON \`audit_entries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_retention\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`needs_days\` numeric DEFAULT 14 NOT NULL,
  	\`waiting_list_days\` numeric DEFAULT 30 NOT NULL,
  	\`participant_days\` numeric DEFAULT 180 NOT NULL,
  	\`feedback_sender_days\` numeric DEFAULT 90 NOT NULL,
  	\`audit_days\` numeric DEFAULT 365 NOT NULL,
  	\`inactive_user_days\` numeric DEFAULT 365 NOT NULL,
  	\`search_miss_days\` numeric DEFAULT 365 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_retention\`("id", "needs_days", "waiting_list_days", "participant_days", "feedback_sender_days", "audit_days", "inactive_user_days", "search_miss_days", "updated_at", "created_at") SELECT "id", "needs_days", "waiting_list_days", "participant_days", "feedback_sender_days", "audit_days", "inactive_user_days", "search_miss_days", "updated_at", "created_at" FROM \`retention\`;`)
  await db.run(sql`DROP TABLE \`retention\`;`)
  await db.run(sql`ALTER TABLE \`__new_retention\` RENAME TO \`retention\`;`)
  await db.run(sql`ALTER TABLE \`registrations\` DROP COLUMN \`anonymised_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`has_second_factor\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_secret\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_offered\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_step\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`recovery_codes\`;`)
  await db.run(sql`ALTER TABLE \`payload_jobs\` DROP COLUMN \`meta\`;`)
}
