import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`recommendations_key_facts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`recommendations_key_facts_order_idx\` ON \`recommendations_key_facts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_key_facts_parent_id_idx\` ON \`recommendations_key_facts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`recommendations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`area\` text,
  	\`title\` text,
  	\`level\` text DEFAULT 'kommunal',
  	\`summary\` text,
  	\`recommendation\` text,
  	\`challenge\` text,
  	\`elaboration\` text,
  	\`source_title\` text,
  	\`source_year\` numeric,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendations_number_idx\` ON \`recommendations\` (\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendations_slug_idx\` ON \`recommendations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_updated_at_idx\` ON \`recommendations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_created_at_idx\` ON \`recommendations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_deleted_at_idx\` ON \`recommendations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`recommendations__status_idx\` ON \`recommendations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`recommendations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`offer_types_id\` text(36),
  	\`recommendations_id\` text(36),
  	\`legal_references_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offer_types_id\`) REFERENCES \`offer_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`recommendations_rels_order_idx\` ON \`recommendations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_parent_idx\` ON \`recommendations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_path_idx\` ON \`recommendations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_methods_id_idx\` ON \`recommendations_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_offer_types_id_idx\` ON \`recommendations_rels\` (\`offer_types_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_recommendations_id_idx\` ON \`recommendations_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE INDEX \`recommendations_rels_legal_references_id_idx\` ON \`recommendations_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v_version_key_facts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_recommendations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_key_facts_order_idx\` ON \`_recommendations_v_version_key_facts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_key_facts_parent_id_idx\` ON \`_recommendations_v_version_key_facts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_number\` numeric,
  	\`version_area\` text,
  	\`version_title\` text,
  	\`version_level\` text DEFAULT 'kommunal',
  	\`version_summary\` text,
  	\`version_recommendation\` text,
  	\`version_challenge\` text,
  	\`version_elaboration\` text,
  	\`version_source_title\` text,
  	\`version_source_year\` numeric,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_recommendations_v_parent_idx\` ON \`_recommendations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_number_idx\` ON \`_recommendations_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_slug_idx\` ON \`_recommendations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_updated_at_idx\` ON \`_recommendations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_created_at_idx\` ON \`_recommendations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version_deleted_at_idx\` ON \`_recommendations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_version_version__status_idx\` ON \`_recommendations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_created_at_idx\` ON \`_recommendations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_updated_at_idx\` ON \`_recommendations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_latest_idx\` ON \`_recommendations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_recommendations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`offer_types_id\` text(36),
  	\`recommendations_id\` text(36),
  	\`legal_references_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_recommendations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offer_types_id\`) REFERENCES \`offer_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_order_idx\` ON \`_recommendations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_parent_idx\` ON \`_recommendations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_path_idx\` ON \`_recommendations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_methods_id_idx\` ON \`_recommendations_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_offer_types_id_idx\` ON \`_recommendations_v_rels\` (\`offer_types_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_recommendations_id_idx\` ON \`_recommendations_v_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE INDEX \`_recommendations_v_rels_legal_references_id_idx\` ON \`_recommendations_v_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE TABLE \`methods_facts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_facts_order_idx\` ON \`methods_facts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`methods_facts_parent_id_idx\` ON \`methods_facts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`methods_requirements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_requirements_order_idx\` ON \`methods_requirements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`methods_requirements_parent_id_idx\` ON \`methods_requirements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`methods_limitations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_limitations_order_idx\` ON \`methods_limitations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`methods_limitations_parent_id_idx\` ON \`methods_limitations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`methods_results\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`source\` text,
  	\`year\` numeric,
  	\`sample_size\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_results_order_idx\` ON \`methods_results\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`methods_results_parent_id_idx\` ON \`methods_results\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`methods_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	\`note\` text,
  	\`checked_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_links_order_idx\` ON \`methods_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`methods_links_parent_id_idx\` ON \`methods_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`methods\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`kind\` text,
  	\`summary\` text,
  	\`description\` text,
  	\`age_min\` numeric,
  	\`age_max\` numeric,
  	\`age_note\` text,
  	\`evidence_maalgruppe\` text,
  	\`evidence_metode\` text,
  	\`evidence_implementering\` text,
  	\`evidence_effekt\` text,
  	\`evidence_oekonomi\` text,
  	\`evidence_source\` text,
  	\`evidence_rated_at\` text,
  	\`recommendation_rank\` text,
  	\`contact_text\` text,
  	\`contact_email\` text,
  	\`contact_organisation_id\` text(36),
  	\`source_title\` text,
  	\`source_year\` numeric,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`contact_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_kind_idx\` ON \`methods\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`methods_recommendation_rank_idx\` ON \`methods\` (\`recommendation_rank\`);`)
  await db.run(sql`CREATE INDEX \`methods_contact_organisation_idx\` ON \`methods\` (\`contact_organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`methods_slug_idx\` ON \`methods\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`methods_updated_at_idx\` ON \`methods\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`methods_created_at_idx\` ON \`methods\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`methods_deleted_at_idx\` ON \`methods\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`methods__status_idx\` ON \`methods\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`methods_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stages_id\` text(36),
  	\`legal_references_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stages_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`methods_rels_order_idx\` ON \`methods_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`methods_rels_parent_idx\` ON \`methods_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`methods_rels_path_idx\` ON \`methods_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`methods_rels_stages_id_idx\` ON \`methods_rels\` (\`stages_id\`);`)
  await db.run(sql`CREATE INDEX \`methods_rels_legal_references_id_idx\` ON \`methods_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_version_facts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_version_facts_order_idx\` ON \`_methods_v_version_facts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_facts_parent_id_idx\` ON \`_methods_v_version_facts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_version_requirements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_version_requirements_order_idx\` ON \`_methods_v_version_requirements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_requirements_parent_id_idx\` ON \`_methods_v_version_requirements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_version_limitations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_version_limitations_order_idx\` ON \`_methods_v_version_limitations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_limitations_parent_id_idx\` ON \`_methods_v_version_limitations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_version_results\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`source\` text,
  	\`year\` numeric,
  	\`sample_size\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_version_results_order_idx\` ON \`_methods_v_version_results\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_results_parent_id_idx\` ON \`_methods_v_version_results\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_version_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	\`note\` text,
  	\`checked_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_version_links_order_idx\` ON \`_methods_v_version_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_links_parent_id_idx\` ON \`_methods_v_version_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_kind\` text,
  	\`version_summary\` text,
  	\`version_description\` text,
  	\`version_age_min\` numeric,
  	\`version_age_max\` numeric,
  	\`version_age_note\` text,
  	\`version_evidence_maalgruppe\` text,
  	\`version_evidence_metode\` text,
  	\`version_evidence_implementering\` text,
  	\`version_evidence_effekt\` text,
  	\`version_evidence_oekonomi\` text,
  	\`version_evidence_source\` text,
  	\`version_evidence_rated_at\` text,
  	\`version_recommendation_rank\` text,
  	\`version_contact_text\` text,
  	\`version_contact_email\` text,
  	\`version_contact_organisation_id\` text(36),
  	\`version_source_title\` text,
  	\`version_source_year\` numeric,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_contact_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_parent_idx\` ON \`_methods_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_kind_idx\` ON \`_methods_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_recommendation_rank_idx\` ON \`_methods_v\` (\`version_recommendation_rank\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_contact_organisation_idx\` ON \`_methods_v\` (\`version_contact_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_slug_idx\` ON \`_methods_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_updated_at_idx\` ON \`_methods_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_created_at_idx\` ON \`_methods_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version_deleted_at_idx\` ON \`_methods_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_version_version__status_idx\` ON \`_methods_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_created_at_idx\` ON \`_methods_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_updated_at_idx\` ON \`_methods_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_latest_idx\` ON \`_methods_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_methods_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stages_id\` text(36),
  	\`legal_references_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_methods_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stages_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_methods_v_rels_order_idx\` ON \`_methods_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_rels_parent_idx\` ON \`_methods_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_rels_path_idx\` ON \`_methods_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_rels_stages_id_idx\` ON \`_methods_v_rels\` (\`stages_id\`);`)
  await db.run(sql`CREATE INDEX \`_methods_v_rels_legal_references_id_idx\` ON \`_methods_v_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE TABLE \`stages_attention_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stages_attention_points_order_idx\` ON \`stages_attention_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stages_attention_points_parent_id_idx\` ON \`stages_attention_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`order\` numeric,
  	\`summary\` text,
  	\`drug_use\` text,
  	\`vignette\` text,
  	\`description\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`stages_slug_idx\` ON \`stages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stages_updated_at_idx\` ON \`stages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stages_created_at_idx\` ON \`stages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stages_deleted_at_idx\` ON \`stages\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`stages__status_idx\` ON \`stages\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_stages_v_version_attention_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stages_v_version_attention_points_order_idx\` ON \`_stages_v_version_attention_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_version_attention_points_parent_id_idx\` ON \`_stages_v_version_attention_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_order\` numeric,
  	\`version_summary\` text,
  	\`version_drug_use\` text,
  	\`version_vignette\` text,
  	\`version_description\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_stages_v_parent_idx\` ON \`_stages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_version_version_slug_idx\` ON \`_stages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_version_version_updated_at_idx\` ON \`_stages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_version_version_created_at_idx\` ON \`_stages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_version_version_deleted_at_idx\` ON \`_stages_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_version_version__status_idx\` ON \`_stages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_created_at_idx\` ON \`_stages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_updated_at_idx\` ON \`_stages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stages_v_latest_idx\` ON \`_stages_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`initiatives\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`number\` numeric,
  	\`summary\` text,
  	\`description\` text,
  	\`state\` text DEFAULT 'foreslaaet',
  	\`owner_id\` text(36),
  	\`source_title\` text,
  	\`source_year\` numeric,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`initiatives_owner_idx\` ON \`initiatives\` (\`owner_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`initiatives_slug_idx\` ON \`initiatives\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_updated_at_idx\` ON \`initiatives\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_created_at_idx\` ON \`initiatives\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_deleted_at_idx\` ON \`initiatives\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`initiatives__status_idx\` ON \`initiatives\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`initiatives_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`municipalities_id\` text(36),
  	\`recommendations_id\` text(36),
  	\`methods_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`initiatives\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`initiatives_rels_order_idx\` ON \`initiatives_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_rels_parent_idx\` ON \`initiatives_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_rels_path_idx\` ON \`initiatives_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_rels_municipalities_id_idx\` ON \`initiatives_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_rels_recommendations_id_idx\` ON \`initiatives_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE INDEX \`initiatives_rels_methods_id_idx\` ON \`initiatives_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE TABLE \`_initiatives_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_number\` numeric,
  	\`version_summary\` text,
  	\`version_description\` text,
  	\`version_state\` text DEFAULT 'foreslaaet',
  	\`version_owner_id\` text(36),
  	\`version_source_title\` text,
  	\`version_source_year\` numeric,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`initiatives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_owner_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_initiatives_v_parent_idx\` ON \`_initiatives_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_version_version_owner_idx\` ON \`_initiatives_v\` (\`version_owner_id\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_version_version_slug_idx\` ON \`_initiatives_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_version_version_updated_at_idx\` ON \`_initiatives_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_version_version_created_at_idx\` ON \`_initiatives_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_version_version_deleted_at_idx\` ON \`_initiatives_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_version_version__status_idx\` ON \`_initiatives_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_created_at_idx\` ON \`_initiatives_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_updated_at_idx\` ON \`_initiatives_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_latest_idx\` ON \`_initiatives_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_initiatives_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`municipalities_id\` text(36),
  	\`recommendations_id\` text(36),
  	\`methods_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_initiatives_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_initiatives_v_rels_order_idx\` ON \`_initiatives_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_rels_parent_idx\` ON \`_initiatives_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_rels_path_idx\` ON \`_initiatives_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_rels_municipalities_id_idx\` ON \`_initiatives_v_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_rels_recommendations_id_idx\` ON \`_initiatives_v_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE INDEX \`_initiatives_v_rels_methods_id_idx\` ON \`_initiatives_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE TABLE \`resources_flow_nodes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`type\` text,
  	\`text\` text,
  	\`method_id\` text(36),
  	\`url\` text,
  	FOREIGN KEY (\`method_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_flow_nodes_order_idx\` ON \`resources_flow_nodes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`resources_flow_nodes_parent_id_idx\` ON \`resources_flow_nodes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_flow_nodes_method_idx\` ON \`resources_flow_nodes\` (\`method_id\`);`)
  await db.run(sql`CREATE TABLE \`resources_flow_edges\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`label\` text,
  	\`inferred\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_flow_edges_order_idx\` ON \`resources_flow_edges\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`resources_flow_edges_parent_id_idx\` ON \`resources_flow_edges\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`resources\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`kind\` text DEFAULT 'link',
  	\`summary\` text,
  	\`description\` text,
  	\`url\` text,
  	\`url_checked_at\` text,
  	\`url_note\` text,
  	\`file_id\` text(36),
  	\`publisher\` text,
  	\`year\` numeric,
  	\`organisation_id\` text(36),
  	\`municipality_id\` text(36),
  	\`flow_start\` text,
  	\`flow_note\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`visibility\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_kind_idx\` ON \`resources\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`resources_file_idx\` ON \`resources\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_organisation_idx\` ON \`resources\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_municipality_idx\` ON \`resources\` (\`municipality_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`resources_slug_idx\` ON \`resources\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`resources_visibility_idx\` ON \`resources\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`resources_updated_at_idx\` ON \`resources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_created_at_idx\` ON \`resources\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_deleted_at_idx\` ON \`resources\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`resources__status_idx\` ON \`resources\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`resources_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stages_id\` text(36),
  	\`methods_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stages_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_rels_order_idx\` ON \`resources_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_parent_idx\` ON \`resources_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_path_idx\` ON \`resources_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_stages_id_idx\` ON \`resources_rels\` (\`stages_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_methods_id_idx\` ON \`resources_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_rels_recommendations_id_idx\` ON \`resources_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_version_flow_nodes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`type\` text,
  	\`text\` text,
  	\`method_id\` text(36),
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`method_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_version_flow_nodes_order_idx\` ON \`_resources_v_version_flow_nodes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_flow_nodes_parent_id_idx\` ON \`_resources_v_version_flow_nodes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_flow_nodes_method_idx\` ON \`_resources_v_version_flow_nodes\` (\`method_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_version_flow_edges\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`label\` text,
  	\`inferred\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_version_flow_edges_order_idx\` ON \`_resources_v_version_flow_edges\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_flow_edges_parent_id_idx\` ON \`_resources_v_version_flow_edges\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_kind\` text DEFAULT 'link',
  	\`version_summary\` text,
  	\`version_description\` text,
  	\`version_url\` text,
  	\`version_url_checked_at\` text,
  	\`version_url_note\` text,
  	\`version_file_id\` text(36),
  	\`version_publisher\` text,
  	\`version_year\` numeric,
  	\`version_organisation_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_flow_start\` text,
  	\`version_flow_note\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_parent_idx\` ON \`_resources_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_kind_idx\` ON \`_resources_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_file_idx\` ON \`_resources_v\` (\`version_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_organisation_idx\` ON \`_resources_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_municipality_idx\` ON \`_resources_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_slug_idx\` ON \`_resources_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_visibility_idx\` ON \`_resources_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_updated_at_idx\` ON \`_resources_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_created_at_idx\` ON \`_resources_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_deleted_at_idx\` ON \`_resources_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version__status_idx\` ON \`_resources_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_created_at_idx\` ON \`_resources_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_updated_at_idx\` ON \`_resources_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_latest_idx\` ON \`_resources_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stages_id\` text(36),
  	\`methods_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stages_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_order_idx\` ON \`_resources_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_parent_idx\` ON \`_resources_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_path_idx\` ON \`_resources_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_stages_id_idx\` ON \`_resources_v_rels\` (\`stages_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_methods_id_idx\` ON \`_resources_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_rels_recommendations_id_idx\` ON \`_resources_v_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`experiences_advice\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`experiences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`experiences_advice_order_idx\` ON \`experiences_advice\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`experiences_advice_parent_id_idx\` ON \`experiences_advice\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`experiences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`municipality_id\` text(36),
  	\`summary\` text,
  	\`body\` text,
  	\`year\` numeric,
  	\`contact_point_id\` text(36),
  	\`editor_note\` text,
  	\`slug\` text,
  	\`visibility\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_point_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`experiences_municipality_idx\` ON \`experiences\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`experiences_contact_point_idx\` ON \`experiences\` (\`contact_point_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`experiences_slug_idx\` ON \`experiences\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`experiences_visibility_idx\` ON \`experiences\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`experiences_updated_at_idx\` ON \`experiences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`experiences_created_at_idx\` ON \`experiences\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`experiences_deleted_at_idx\` ON \`experiences\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`experiences__status_idx\` ON \`experiences\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`experiences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`experiences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`experiences_rels_order_idx\` ON \`experiences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`experiences_rels_parent_idx\` ON \`experiences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`experiences_rels_path_idx\` ON \`experiences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`experiences_rels_methods_id_idx\` ON \`experiences_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`experiences_rels_recommendations_id_idx\` ON \`experiences_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`_experiences_v_version_advice\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_experiences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_advice_order_idx\` ON \`_experiences_v_version_advice\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_advice_parent_id_idx\` ON \`_experiences_v_version_advice\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_experiences_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_municipality_id\` text(36),
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_year\` numeric,
  	\`version_contact_point_id\` text(36),
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`experiences\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_contact_point_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_experiences_v_parent_idx\` ON \`_experiences_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version_municipality_idx\` ON \`_experiences_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version_contact_point_idx\` ON \`_experiences_v\` (\`version_contact_point_id\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version_slug_idx\` ON \`_experiences_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version_visibility_idx\` ON \`_experiences_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version_updated_at_idx\` ON \`_experiences_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version_created_at_idx\` ON \`_experiences_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version_deleted_at_idx\` ON \`_experiences_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_version_version__status_idx\` ON \`_experiences_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_created_at_idx\` ON \`_experiences_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_updated_at_idx\` ON \`_experiences_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_latest_idx\` ON \`_experiences_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_experiences_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`recommendations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_experiences_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recommendations_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_experiences_v_rels_order_idx\` ON \`_experiences_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_rels_parent_idx\` ON \`_experiences_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_rels_path_idx\` ON \`_experiences_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_rels_methods_id_idx\` ON \`_experiences_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_experiences_v_rels_recommendations_id_idx\` ON \`_experiences_v_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`legal_references\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`law\` text,
  	\`law_abbreviation\` text,
  	\`section\` text,
  	\`topic\` text,
  	\`content\` text,
  	\`status\` text DEFAULT 'ikke-kontrolleret',
  	\`status_note\` text,
  	\`source_year\` numeric,
  	\`valid_from\` text,
  	\`valid_to\` text,
  	\`checked_at\` text,
  	\`replaced_by_id\` text(36),
  	\`replaced_by_text\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`replaced_by_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`legal_references_replaced_by_idx\` ON \`legal_references\` (\`replaced_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`legal_references_slug_idx\` ON \`legal_references\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_updated_at_idx\` ON \`legal_references\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_created_at_idx\` ON \`legal_references\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_deleted_at_idx\` ON \`legal_references\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_references__status_idx\` ON \`legal_references\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_legal_references_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_law\` text,
  	\`version_law_abbreviation\` text,
  	\`version_section\` text,
  	\`version_topic\` text,
  	\`version_content\` text,
  	\`version_status\` text DEFAULT 'ikke-kontrolleret',
  	\`version_status_note\` text,
  	\`version_source_year\` numeric,
  	\`version_valid_from\` text,
  	\`version_valid_to\` text,
  	\`version_checked_at\` text,
  	\`version_replaced_by_id\` text(36),
  	\`version_replaced_by_text\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_replaced_by_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_legal_references_v_parent_idx\` ON \`_legal_references_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_replaced_by_idx\` ON \`_legal_references_v\` (\`version_replaced_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_slug_idx\` ON \`_legal_references_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_updated_at_idx\` ON \`_legal_references_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_created_at_idx\` ON \`_legal_references_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_deleted_at_idx\` ON \`_legal_references_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version__status_idx\` ON \`_legal_references_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_created_at_idx\` ON \`_legal_references_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_updated_at_idx\` ON \`_legal_references_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_latest_idx\` ON \`_legal_references_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`municipalities_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`phone\` text,
  	\`hours\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`municipalities_phones_order_idx\` ON \`municipalities_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_phones_parent_id_idx\` ON \`municipalities_phones\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`municipalities\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`official_name\` text,
  	\`kommunekode\` text,
  	\`cvr\` text,
  	\`website\` text,
  	\`summary\` text,
  	\`introduction\` text,
  	\`acute_information\` text,
  	\`sort_key\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`municipalities_kommunekode_idx\` ON \`municipalities\` (\`kommunekode\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipalities_cvr_idx\` ON \`municipalities\` (\`cvr\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_sort_key_idx\` ON \`municipalities\` (\`sort_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`municipalities_slug_idx\` ON \`municipalities\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_updated_at_idx\` ON \`municipalities\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_created_at_idx\` ON \`municipalities\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`municipalities_deleted_at_idx\` ON \`municipalities\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`municipalities__status_idx\` ON \`municipalities\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_municipalities_v_version_phones\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`phone\` text,
  	\`hours\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_municipalities_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_phones_order_idx\` ON \`_municipalities_v_version_phones\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_phones_parent_id_idx\` ON \`_municipalities_v_version_phones\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_municipalities_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_official_name\` text,
  	\`version_kommunekode\` text,
  	\`version_cvr\` text,
  	\`version_website\` text,
  	\`version_summary\` text,
  	\`version_introduction\` text,
  	\`version_acute_information\` text,
  	\`version_sort_key\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_municipalities_v_parent_idx\` ON \`_municipalities_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version_kommunekode_idx\` ON \`_municipalities_v\` (\`version_kommunekode\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version_cvr_idx\` ON \`_municipalities_v\` (\`version_cvr\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version_sort_key_idx\` ON \`_municipalities_v\` (\`version_sort_key\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version_slug_idx\` ON \`_municipalities_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version_updated_at_idx\` ON \`_municipalities_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version_created_at_idx\` ON \`_municipalities_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version_deleted_at_idx\` ON \`_municipalities_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_version_version__status_idx\` ON \`_municipalities_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_created_at_idx\` ON \`_municipalities_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_updated_at_idx\` ON \`_municipalities_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_municipalities_v_latest_idx\` ON \`_municipalities_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`offers_stages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`stage_id\` text(36),
  	\`order\` numeric,
  	\`text\` text,
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_stages_order_idx\` ON \`offers_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_stages_parent_id_idx\` ON \`offers_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_stages_stage_idx\` ON \`offers_stages\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_options\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`stage_id\` text(36),
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_options_order_idx\` ON \`offers_options\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_options_parent_id_idx\` ON \`offers_options\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_options_stage_idx\` ON \`offers_options\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_phases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`expected_weeks\` numeric,
  	\`max_weeks\` numeric,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_phases_order_idx\` ON \`offers_phases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_phases_parent_id_idx\` ON \`offers_phases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_prerequisites\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_prerequisites_order_idx\` ON \`offers_prerequisites\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_prerequisites_parent_id_idx\` ON \`offers_prerequisites\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_access_routes_who\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offers_access_routes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_access_routes_who_order_idx\` ON \`offers_access_routes_who\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`offers_access_routes_who_parent_idx\` ON \`offers_access_routes_who\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_access_routes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`age_min\` numeric,
  	\`age_max\` numeric,
  	\`who_text\` text,
  	\`how\` text DEFAULT 'ikke-oplyst',
  	\`how_text\` text,
  	\`decided_by\` text,
  	\`anonymous\` text,
  	\`consent_text\` text,
  	\`deadline_text\` text,
  	\`contact_point_id\` text(36),
  	FOREIGN KEY (\`contact_point_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_access_routes_order_idx\` ON \`offers_access_routes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_access_routes_parent_id_idx\` ON \`offers_access_routes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_access_routes_contact_point_idx\` ON \`offers_access_routes\` (\`contact_point_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_attention_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`stage_id\` text(36),
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_attention_points_order_idx\` ON \`offers_attention_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_attention_points_parent_id_idx\` ON \`offers_attention_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_attention_points_stage_idx\` ON \`offers_attention_points\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_network_attention_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`stage_id\` text(36),
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_network_attention_points_order_idx\` ON \`offers_network_attention_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_network_attention_points_parent_id_idx\` ON \`offers_network_attention_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_network_attention_points_stage_idx\` ON \`offers_network_attention_points\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_opening_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_opening_hours_order_idx\` ON \`offers_opening_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_opening_hours_parent_id_idx\` ON \`offers_opening_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offers_addresses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`street\` text,
  	\`city\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_addresses_order_idx\` ON \`offers_addresses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`offers_addresses_parent_id_idx\` ON \`offers_addresses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`offers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`summary\` text,
  	\`kind\` text DEFAULT 'tilbud',
  	\`municipality_id\` text(36),
  	\`offer_type_id\` text(36),
  	\`organisation_id\` text(36),
  	\`provider_text\` text,
  	\`description\` text,
  	\`age_min\` numeric,
  	\`age_max\` numeric,
  	\`age_note\` text,
  	\`target_group\` text,
  	\`duration_weeks\` numeric,
  	\`duration_max_weeks\` numeric,
  	\`duration_min_months\` numeric,
  	\`duration_max_months\` numeric,
  	\`duration_text\` text,
  	\`sessions_max\` numeric,
  	\`sessions_per_week\` numeric,
  	\`sessions_text\` text,
  	\`price_month_min_dkk\` numeric,
  	\`price_month_max_dkk\` numeric,
  	\`price_year\` numeric,
  	\`price_text\` text,
  	\`waiting_time\` text,
  	\`places\` numeric,
  	\`free_places_count\` numeric,
  	\`free_places_stated_at\` text,
  	\`free_places_expires_at\` text,
  	\`outreach\` text,
  	\`open_to_others\` text,
  	\`state\` text DEFAULT 'aktiv',
  	\`confirmed_at\` text,
  	\`confirmed_by_id\` text(36),
  	\`source_title\` text,
  	\`source_year\` numeric,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`visibility\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`offer_type_id\`) REFERENCES \`offer_types\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_kind_idx\` ON \`offers\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`offers_municipality_idx\` ON \`offers\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_offer_type_idx\` ON \`offers\` (\`offer_type_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_organisation_idx\` ON \`offers\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_state_idx\` ON \`offers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`offers_confirmed_by_idx\` ON \`offers\` (\`confirmed_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`offers_slug_idx\` ON \`offers\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`offers_visibility_idx\` ON \`offers\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`offers_updated_at_idx\` ON \`offers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`offers_created_at_idx\` ON \`offers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`offers_deleted_at_idx\` ON \`offers\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`offers__status_idx\` ON \`offers\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`offers_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`legal_references_id\` text(36),
  	\`offers_id\` text(36),
  	\`organisations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offers_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offers_rels_order_idx\` ON \`offers_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`offers_rels_parent_idx\` ON \`offers_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_rels_path_idx\` ON \`offers_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`offers_rels_methods_id_idx\` ON \`offers_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_rels_legal_references_id_idx\` ON \`offers_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_rels_offers_id_idx\` ON \`offers_rels\` (\`offers_id\`);`)
  await db.run(sql`CREATE INDEX \`offers_rels_organisations_id_idx\` ON \`offers_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_stages\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stage_id\` text(36),
  	\`order\` numeric,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_stages_order_idx\` ON \`_offers_v_version_stages\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_stages_parent_id_idx\` ON \`_offers_v_version_stages\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_stages_stage_idx\` ON \`_offers_v_version_stages\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_options\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`stage_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_options_order_idx\` ON \`_offers_v_version_options\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_options_parent_id_idx\` ON \`_offers_v_version_options\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_options_stage_idx\` ON \`_offers_v_version_options\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_phases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`expected_weeks\` numeric,
  	\`max_weeks\` numeric,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_phases_order_idx\` ON \`_offers_v_version_phases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_phases_parent_id_idx\` ON \`_offers_v_version_phases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_prerequisites\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_prerequisites_order_idx\` ON \`_offers_v_version_prerequisites\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_prerequisites_parent_id_idx\` ON \`_offers_v_version_prerequisites\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_access_routes_who\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_offers_v_version_access_routes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_access_routes_who_order_idx\` ON \`_offers_v_version_access_routes_who\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_access_routes_who_parent_idx\` ON \`_offers_v_version_access_routes_who\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_access_routes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`age_min\` numeric,
  	\`age_max\` numeric,
  	\`who_text\` text,
  	\`how\` text DEFAULT 'ikke-oplyst',
  	\`how_text\` text,
  	\`decided_by\` text,
  	\`anonymous\` text,
  	\`consent_text\` text,
  	\`deadline_text\` text,
  	\`contact_point_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`contact_point_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_access_routes_order_idx\` ON \`_offers_v_version_access_routes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_access_routes_parent_id_idx\` ON \`_offers_v_version_access_routes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_access_routes_contact_point_idx\` ON \`_offers_v_version_access_routes\` (\`contact_point_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_attention_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`stage_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_attention_points_order_idx\` ON \`_offers_v_version_attention_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_attention_points_parent_id_idx\` ON \`_offers_v_version_attention_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_attention_points_stage_idx\` ON \`_offers_v_version_attention_points\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_network_attention_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`stage_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`stage_id\`) REFERENCES \`stages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_network_attention_points_order_idx\` ON \`_offers_v_version_network_attention_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_network_attention_points_parent_id_idx\` ON \`_offers_v_version_network_attention_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_network_attention_points_stage_idx\` ON \`_offers_v_version_network_attention_points\` (\`stage_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_opening_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`day\` text,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_opening_hours_order_idx\` ON \`_offers_v_version_opening_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_opening_hours_parent_id_idx\` ON \`_offers_v_version_opening_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_version_addresses\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`street\` text,
  	\`city\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_version_addresses_order_idx\` ON \`_offers_v_version_addresses\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_addresses_parent_id_idx\` ON \`_offers_v_version_addresses\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_kind\` text DEFAULT 'tilbud',
  	\`version_municipality_id\` text(36),
  	\`version_offer_type_id\` text(36),
  	\`version_organisation_id\` text(36),
  	\`version_provider_text\` text,
  	\`version_description\` text,
  	\`version_age_min\` numeric,
  	\`version_age_max\` numeric,
  	\`version_age_note\` text,
  	\`version_target_group\` text,
  	\`version_duration_weeks\` numeric,
  	\`version_duration_max_weeks\` numeric,
  	\`version_duration_min_months\` numeric,
  	\`version_duration_max_months\` numeric,
  	\`version_duration_text\` text,
  	\`version_sessions_max\` numeric,
  	\`version_sessions_per_week\` numeric,
  	\`version_sessions_text\` text,
  	\`version_price_month_min_dkk\` numeric,
  	\`version_price_month_max_dkk\` numeric,
  	\`version_price_year\` numeric,
  	\`version_price_text\` text,
  	\`version_waiting_time\` text,
  	\`version_places\` numeric,
  	\`version_free_places_count\` numeric,
  	\`version_free_places_stated_at\` text,
  	\`version_free_places_expires_at\` text,
  	\`version_outreach\` text,
  	\`version_open_to_others\` text,
  	\`version_state\` text DEFAULT 'aktiv',
  	\`version_confirmed_at\` text,
  	\`version_confirmed_by_id\` text(36),
  	\`version_source_title\` text,
  	\`version_source_year\` numeric,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_offer_type_id\`) REFERENCES \`offer_types\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_parent_idx\` ON \`_offers_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_kind_idx\` ON \`_offers_v\` (\`version_kind\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_municipality_idx\` ON \`_offers_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_offer_type_idx\` ON \`_offers_v\` (\`version_offer_type_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_organisation_idx\` ON \`_offers_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_state_idx\` ON \`_offers_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_confirmed_by_idx\` ON \`_offers_v\` (\`version_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_slug_idx\` ON \`_offers_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_visibility_idx\` ON \`_offers_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_updated_at_idx\` ON \`_offers_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_created_at_idx\` ON \`_offers_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version_deleted_at_idx\` ON \`_offers_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_version_version__status_idx\` ON \`_offers_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_created_at_idx\` ON \`_offers_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_updated_at_idx\` ON \`_offers_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_latest_idx\` ON \`_offers_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_offers_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`methods_id\` text(36),
  	\`legal_references_id\` text(36),
  	\`offers_id\` text(36),
  	\`organisations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_offers_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`methods_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`offers_id\`) REFERENCES \`offers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_offers_v_rels_order_idx\` ON \`_offers_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_rels_parent_idx\` ON \`_offers_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_rels_path_idx\` ON \`_offers_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_rels_methods_id_idx\` ON \`_offers_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_rels_legal_references_id_idx\` ON \`_offers_v_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_rels_offers_id_idx\` ON \`_offers_v_rels\` (\`offers_id\`);`)
  await db.run(sql`CREATE INDEX \`_offers_v_rels_organisations_id_idx\` ON \`_offers_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE TABLE \`offer_types\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`summary\` text,
  	\`order\` numeric,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`offer_types_slug_idx\` ON \`offer_types\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`offer_types_updated_at_idx\` ON \`offer_types\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`offer_types_created_at_idx\` ON \`offer_types\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`offer_types_deleted_at_idx\` ON \`offer_types\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`offer_types__status_idx\` ON \`offer_types\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_offer_types_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_order\` numeric,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offer_types\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_offer_types_v_parent_idx\` ON \`_offer_types_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_version_version_slug_idx\` ON \`_offer_types_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_version_version_updated_at_idx\` ON \`_offer_types_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_version_version_created_at_idx\` ON \`_offer_types_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_version_version_deleted_at_idx\` ON \`_offer_types_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_version_version__status_idx\` ON \`_offer_types_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_created_at_idx\` ON \`_offer_types_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_updated_at_idx\` ON \`_offer_types_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_offer_types_v_latest_idx\` ON \`_offer_types_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_phone_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_phone_hours_order_idx\` ON \`contact_points_phone_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_phone_hours_parent_id_idx\` ON \`contact_points_phone_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`municipality_id\` text(36),
  	\`organisation_id\` text(36),
  	\`topic\` text,
  	\`description\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`phone_note\` text,
  	\`confirmed_at\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`visibility\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_municipality_idx\` ON \`contact_points\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_organisation_idx\` ON \`contact_points\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_points_slug_idx\` ON \`contact_points\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_visibility_idx\` ON \`contact_points\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_updated_at_idx\` ON \`contact_points\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_created_at_idx\` ON \`contact_points\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_deleted_at_idx\` ON \`contact_points\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_points__status_idx\` ON \`contact_points\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_phone_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`day\` text,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_phone_hours_order_idx\` ON \`_contact_points_v_version_phone_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_phone_hours_parent_id_idx\` ON \`_contact_points_v_version_phone_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_municipality_id\` text(36),
  	\`version_organisation_id\` text(36),
  	\`version_topic\` text,
  	\`version_description\` text,
  	\`version_phone\` text,
  	\`version_email\` text,
  	\`version_phone_note\` text,
  	\`version_confirmed_at\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_parent_idx\` ON \`_contact_points_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_municipality_idx\` ON \`_contact_points_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_organisation_idx\` ON \`_contact_points_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_slug_idx\` ON \`_contact_points_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_visibility_idx\` ON \`_contact_points_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_updated_at_idx\` ON \`_contact_points_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_created_at_idx\` ON \`_contact_points_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_deleted_at_idx\` ON \`_contact_points_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version__status_idx\` ON \`_contact_points_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_created_at_idx\` ON \`_contact_points_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_updated_at_idx\` ON \`_contact_points_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_latest_idx\` ON \`_contact_points_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`organisations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`unit\` text,
  	\`kind\` text,
  	\`municipality_id\` text(36),
  	\`description\` text,
  	\`website\` text,
  	\`email\` text,
  	\`phone\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_municipality_idx\` ON \`organisations\` (\`municipality_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_slug_idx\` ON \`organisations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_deleted_at_idx\` ON \`organisations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations__status_idx\` ON \`organisations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_unit\` text,
  	\`version_kind\` text,
  	\`version_municipality_id\` text(36),
  	\`version_description\` text,
  	\`version_website\` text,
  	\`version_email\` text,
  	\`version_phone\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_parent_idx\` ON \`_organisations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_municipality_idx\` ON \`_organisations_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_slug_idx\` ON \`_organisations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_updated_at_idx\` ON \`_organisations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_created_at_idx\` ON \`_organisations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_deleted_at_idx\` ON \`_organisations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version__status_idx\` ON \`_organisations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_created_at_idx\` ON \`_organisations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_updated_at_idx\` ON \`_organisations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_latest_idx\` ON \`_organisations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`positions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`recommendation_id\` text(36),
  	\`municipality_id\` text(36),
  	\`status\` text DEFAULT 'ikke-besvaret',
  	\`reason\` text,
  	\`decided_by\` text,
  	\`decided_at\` text,
  	\`revise_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`recommendation_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`positions_recommendation_idx\` ON \`positions\` (\`recommendation_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_municipality_idx\` ON \`positions\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`positions_updated_at_idx\` ON \`positions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`positions_created_at_idx\` ON \`positions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`positions_deleted_at_idx\` ON \`positions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`positions__status_idx\` ON \`positions\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recommendation_municipality_idx\` ON \`positions\` (\`recommendation_id\`,\`municipality_id\`);`)
  await db.run(sql`CREATE TABLE \`_positions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_recommendation_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_status\` text DEFAULT 'ikke-besvaret',
  	\`version_reason\` text,
  	\`version_decided_by\` text,
  	\`version_decided_at\` text,
  	\`version_revise_at\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`positions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_recommendation_id\`) REFERENCES \`recommendations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_positions_v_parent_idx\` ON \`_positions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_recommendation_idx\` ON \`_positions_v\` (\`version_recommendation_id\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_municipality_idx\` ON \`_positions_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_updated_at_idx\` ON \`_positions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_created_at_idx\` ON \`_positions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version_deleted_at_idx\` ON \`_positions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_version_version__status_idx\` ON \`_positions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_created_at_idx\` ON \`_positions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_updated_at_idx\` ON \`_positions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_positions_v_latest_idx\` ON \`_positions_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_recommendation_version_municipality_idx\` ON \`_positions_v\` (\`version_recommendation_id\`,\`version_municipality_id\`);`)
  await db.run(sql`CREATE TABLE \`method_adoptions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`method_id\` text(36),
  	\`municipality_id\` text(36),
  	\`status\` text,
  	\`note\` text,
  	\`contact_point_id\` text(36),
  	\`stated_at\` text,
  	\`source_text\` text,
  	\`editor_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`method_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`contact_point_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`method_adoptions_method_idx\` ON \`method_adoptions\` (\`method_id\`);`)
  await db.run(sql`CREATE INDEX \`method_adoptions_municipality_idx\` ON \`method_adoptions\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`method_adoptions_contact_point_idx\` ON \`method_adoptions\` (\`contact_point_id\`);`)
  await db.run(sql`CREATE INDEX \`method_adoptions_updated_at_idx\` ON \`method_adoptions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`method_adoptions_created_at_idx\` ON \`method_adoptions\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`method_adoptions_deleted_at_idx\` ON \`method_adoptions\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`method_adoptions__status_idx\` ON \`method_adoptions\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`method_municipality_idx\` ON \`method_adoptions\` (\`method_id\`,\`municipality_id\`);`)
  await db.run(sql`CREATE TABLE \`_method_adoptions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_method_id\` text(36),
  	\`version_municipality_id\` text(36),
  	\`version_status\` text,
  	\`version_note\` text,
  	\`version_contact_point_id\` text(36),
  	\`version_stated_at\` text,
  	\`version_source_text\` text,
  	\`version_editor_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`method_adoptions\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_method_id\`) REFERENCES \`methods\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_contact_point_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_parent_idx\` ON \`_method_adoptions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_version_version_method_idx\` ON \`_method_adoptions_v\` (\`version_method_id\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_version_version_municipality_idx\` ON \`_method_adoptions_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_version_version_contact_point_idx\` ON \`_method_adoptions_v\` (\`version_contact_point_id\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_version_version_updated_at_idx\` ON \`_method_adoptions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_version_version_created_at_idx\` ON \`_method_adoptions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_version_version_deleted_at_idx\` ON \`_method_adoptions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_version_version__status_idx\` ON \`_method_adoptions_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_created_at_idx\` ON \`_method_adoptions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_updated_at_idx\` ON \`_method_adoptions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_method_adoptions_v_latest_idx\` ON \`_method_adoptions_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_method_version_municipality_idx\` ON \`_method_adoptions_v\` (\`version_method_id\`,\`version_municipality_id\`);`)
  await db.run(sql`CREATE TABLE \`events_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_days_order_idx\` ON \`events_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_days_parent_id_idx\` ON \`events_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_quotas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`seats\` numeric,
  	\`mode\` text DEFAULT 'reserveret',
  	\`release_at\` text,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_quotas_order_idx\` ON \`events_quotas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_quotas_parent_id_idx\` ON \`events_quotas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_quotas_municipality_idx\` ON \`events_quotas\` (\`municipality_id\`);`)
  await db.run(sql`CREATE TABLE \`events_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`type\` text DEFAULT 'tekst',
  	\`required\` integer DEFAULT false,
  	\`is_need\` integer DEFAULT false,
  	\`choices\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_questions_order_idx\` ON \`events_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_questions_parent_id_idx\` ON \`events_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`file_id\` text(36),
  	\`url\` text,
  	\`phase\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_materials_order_idx\` ON \`events_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_materials_parent_id_idx\` ON \`events_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_materials_file_idx\` ON \`events_materials\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`events_participant_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`file_id\` text(36),
  	\`url\` text,
  	\`phase\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_participant_materials_order_idx\` ON \`events_participant_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_participant_materials_parent_id_idx\` ON \`events_participant_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_participant_materials_file_idx\` ON \`events_participant_materials\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`kind\` text,
  	\`state\` text DEFAULT 'planlagt',
  	\`state_note\` text,
  	\`first_day\` text,
  	\`programme\` text,
  	\`target_group\` text,
  	\`place\` text,
  	\`address\` text,
  	\`online_link\` text,
  	\`initiative_id\` text(36),
  	\`organiser_id\` text(36),
  	\`contact_function\` text,
  	\`contact_email\` text,
  	\`capacity\` numeric,
  	\`sign_up_opens_at\` text,
  	\`sign_up_closes_at\` text,
  	\`cancel_before\` text,
  	\`has_waiting_list\` integer DEFAULT true,
  	\`needs_approval\` integer DEFAULT false,
  	\`minimum\` numeric,
  	\`decision_at\` text,
  	\`price_dkk\` numeric,
  	\`cost_split\` text,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`visibility\` text DEFAULT 'public',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`initiative_id\`) REFERENCES \`initiatives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organiser_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`events_first_day_idx\` ON \`events\` (\`first_day\`);`)
  await db.run(sql`CREATE INDEX \`events_initiative_idx\` ON \`events\` (\`initiative_id\`);`)
  await db.run(sql`CREATE INDEX \`events_organiser_idx\` ON \`events\` (\`organiser_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_visibility_idx\` ON \`events\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events_deleted_at_idx\` ON \`events\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`events__status_idx\` ON \`events\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`events_rels\` (
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
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_methods_id_idx\` ON \`events_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_recommendations_id_idx\` ON \`events_rels\` (\`recommendations_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_days\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_days_order_idx\` ON \`_events_v_version_days\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_days_parent_id_idx\` ON \`_events_v_version_days\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_quotas\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`municipality_id\` text(36),
  	\`seats\` numeric,
  	\`mode\` text DEFAULT 'reserveret',
  	\`release_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_quotas_order_idx\` ON \`_events_v_version_quotas\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_quotas_parent_id_idx\` ON \`_events_v_version_quotas\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_quotas_municipality_idx\` ON \`_events_v_version_quotas\` (\`municipality_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`type\` text DEFAULT 'tekst',
  	\`required\` integer DEFAULT false,
  	\`is_need\` integer DEFAULT false,
  	\`choices\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_questions_order_idx\` ON \`_events_v_version_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_questions_parent_id_idx\` ON \`_events_v_version_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`file_id\` text(36),
  	\`url\` text,
  	\`phase\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_materials_order_idx\` ON \`_events_v_version_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_materials_parent_id_idx\` ON \`_events_v_version_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_materials_file_idx\` ON \`_events_v_version_materials\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_participant_materials\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`file_id\` text(36),
  	\`url\` text,
  	\`phase\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_participant_materials_order_idx\` ON \`_events_v_version_participant_materials\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_participant_materials_parent_id_idx\` ON \`_events_v_version_participant_materials\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_participant_materials_file_idx\` ON \`_events_v_version_participant_materials\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_kind\` text,
  	\`version_state\` text DEFAULT 'planlagt',
  	\`version_state_note\` text,
  	\`version_first_day\` text,
  	\`version_programme\` text,
  	\`version_target_group\` text,
  	\`version_place\` text,
  	\`version_address\` text,
  	\`version_online_link\` text,
  	\`version_initiative_id\` text(36),
  	\`version_organiser_id\` text(36),
  	\`version_contact_function\` text,
  	\`version_contact_email\` text,
  	\`version_capacity\` numeric,
  	\`version_sign_up_opens_at\` text,
  	\`version_sign_up_closes_at\` text,
  	\`version_cancel_before\` text,
  	\`version_has_waiting_list\` integer DEFAULT true,
  	\`version_needs_approval\` integer DEFAULT false,
  	\`version_minimum\` numeric,
  	\`version_decision_at\` text,
  	\`version_price_dkk\` numeric,
  	\`version_cost_split\` text,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_visibility\` text DEFAULT 'public',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_initiative_id\`) REFERENCES \`initiatives\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organiser_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_first_day_idx\` ON \`_events_v\` (\`version_first_day\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_initiative_idx\` ON \`_events_v\` (\`version_initiative_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_organiser_idx\` ON \`_events_v\` (\`version_organiser_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_visibility_idx\` ON \`_events_v\` (\`version_visibility\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_deleted_at_idx\` ON \`_events_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version__status_idx\` ON \`_events_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_latest_idx\` ON \`_events_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_rels\` (
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
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_methods_id_idx\` ON \`_events_v_rels\` (\`methods_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_recommendations_id_idx\` ON \`_events_v_rels\` (\`recommendations_id\`);`)
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
  await db.run(sql`CREATE TABLE \`registrations\` (
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
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`registrations_event_idx\` ON \`registrations\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_municipality_idx\` ON \`registrations\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`registrations_state_idx\` ON \`registrations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`registrations_token_hash_idx\` ON \`registrations\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`registrations_updated_at_idx\` ON \`registrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`registrations_created_at_idx\` ON \`registrations\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`event_email_idx\` ON \`registrations\` (\`event_id\`,\`email\`);`)
  await db.run(sql`CREATE TABLE \`surveys_caveats\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_caveats_order_idx\` ON \`surveys_caveats\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`surveys_caveats_parent_id_idx\` ON \`surveys_caveats\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`surveys_questions_caveats\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`surveys_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_questions_caveats_order_idx\` ON \`surveys_questions_caveats\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`surveys_questions_caveats_parent_id_idx\` ON \`surveys_questions_caveats\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`surveys_questions_interpretations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`surveys_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_questions_interpretations_order_idx\` ON \`surveys_questions_interpretations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`surveys_questions_interpretations_parent_id_idx\` ON \`surveys_questions_interpretations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`surveys_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`figure\` numeric,
  	\`grade\` numeric,
  	\`sample_size\` numeric,
  	\`sample_girls\` numeric,
  	\`sample_boys\` numeric,
  	\`question\` text,
  	\`definition\` text,
  	\`base\` text,
  	\`sample_basis\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_questions_order_idx\` ON \`surveys_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`surveys_questions_parent_id_idx\` ON \`surveys_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`surveys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`municipality_id\` text(36),
  	\`municipality_inferred\` integer DEFAULT false,
  	\`years\` text,
  	\`population\` text,
  	\`summary\` text,
  	\`source_title\` text,
  	\`source_year\` numeric,
  	\`editor_note\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_municipality_idx\` ON \`surveys\` (\`municipality_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`surveys_slug_idx\` ON \`surveys\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`surveys_updated_at_idx\` ON \`surveys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`surveys_created_at_idx\` ON \`surveys\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`surveys_deleted_at_idx\` ON \`surveys\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`surveys__status_idx\` ON \`surveys\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_surveys_v_version_caveats\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_surveys_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_caveats_order_idx\` ON \`_surveys_v_version_caveats\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_caveats_parent_id_idx\` ON \`_surveys_v_version_caveats\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_surveys_v_version_questions_caveats\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_surveys_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_questions_caveats_order_idx\` ON \`_surveys_v_version_questions_caveats\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_questions_caveats_parent_id_idx\` ON \`_surveys_v_version_questions_caveats\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_surveys_v_version_questions_interpretations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_surveys_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_questions_interpretations_order_idx\` ON \`_surveys_v_version_questions_interpretations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_questions_interpretations_parent_id_idx\` ON \`_surveys_v_version_questions_interpretations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_surveys_v_version_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`figure\` numeric,
  	\`grade\` numeric,
  	\`sample_size\` numeric,
  	\`sample_girls\` numeric,
  	\`sample_boys\` numeric,
  	\`question\` text,
  	\`definition\` text,
  	\`base\` text,
  	\`sample_basis\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_surveys_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_questions_order_idx\` ON \`_surveys_v_version_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_questions_parent_id_idx\` ON \`_surveys_v_version_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_surveys_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_municipality_id\` text(36),
  	\`version_municipality_inferred\` integer DEFAULT false,
  	\`version_years\` text,
  	\`version_population\` text,
  	\`version_summary\` text,
  	\`version_source_title\` text,
  	\`version_source_year\` numeric,
  	\`version_editor_note\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_surveys_v_parent_idx\` ON \`_surveys_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_version_municipality_idx\` ON \`_surveys_v\` (\`version_municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_version_slug_idx\` ON \`_surveys_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_version_updated_at_idx\` ON \`_surveys_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_version_created_at_idx\` ON \`_surveys_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_version_deleted_at_idx\` ON \`_surveys_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_version_version__status_idx\` ON \`_surveys_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_created_at_idx\` ON \`_surveys_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_updated_at_idx\` ON \`_surveys_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_surveys_v_latest_idx\` ON \`_surveys_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`survey_observations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`survey_id\` text(36),
  	\`key\` text,
  	\`figure\` numeric,
  	\`grade\` numeric,
  	\`year\` text,
  	\`sex\` text,
  	\`measure\` text,
  	\`category\` text,
  	\`value\` numeric,
  	\`lower_bound\` numeric,
  	\`upper_bound\` numeric,
  	\`unit\` text,
  	\`value_type\` text,
  	\`count\` numeric,
  	\`denominator_n\` numeric,
  	\`denominator\` text,
  	\`grade_override\` text,
  	\`note\` text,
  	\`source_lines\` text,
  	\`editor_note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`survey_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_observations_survey_idx\` ON \`survey_observations\` (\`survey_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_observations_key_idx\` ON \`survey_observations\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`survey_observations_updated_at_idx\` ON \`survey_observations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`survey_observations_created_at_idx\` ON \`survey_observations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`survey_observations_deleted_at_idx\` ON \`survey_observations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`survey_observations__status_idx\` ON \`survey_observations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_survey_observations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_survey_id\` text(36),
  	\`version_key\` text,
  	\`version_figure\` numeric,
  	\`version_grade\` numeric,
  	\`version_year\` text,
  	\`version_sex\` text,
  	\`version_measure\` text,
  	\`version_category\` text,
  	\`version_value\` numeric,
  	\`version_lower_bound\` numeric,
  	\`version_upper_bound\` numeric,
  	\`version_unit\` text,
  	\`version_value_type\` text,
  	\`version_count\` numeric,
  	\`version_denominator_n\` numeric,
  	\`version_denominator\` text,
  	\`version_grade_override\` text,
  	\`version_note\` text,
  	\`version_source_lines\` text,
  	\`version_editor_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`survey_observations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_survey_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_parent_idx\` ON \`_survey_observations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_version_version_survey_idx\` ON \`_survey_observations_v\` (\`version_survey_id\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_version_version_key_idx\` ON \`_survey_observations_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_version_version_updated_at_idx\` ON \`_survey_observations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_version_version_created_at_idx\` ON \`_survey_observations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_version_version_deleted_at_idx\` ON \`_survey_observations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_version_version__status_idx\` ON \`_survey_observations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_created_at_idx\` ON \`_survey_observations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_updated_at_idx\` ON \`_survey_observations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_survey_observations_v_latest_idx\` ON \`_survey_observations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`pages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_slug_idx\` ON \`pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`pages_updated_at_idx\` ON \`pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_at_idx\` ON \`pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_deleted_at_idx\` ON \`pages\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`pages__status_idx\` ON \`pages\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_parent_idx\` ON \`_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_slug_idx\` ON \`_pages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_updated_at_idx\` ON \`_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_at_idx\` ON \`_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_deleted_at_idx\` ON \`_pages_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version__status_idx\` ON \`_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_created_at_idx\` ON \`_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_updated_at_idx\` ON \`_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_latest_idx\` ON \`_pages_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`visibility\` text DEFAULT 'public' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	\`sizes_page_url\` text,
  	\`sizes_page_width\` numeric,
  	\`sizes_page_height\` numeric,
  	\`sizes_page_mime_type\` text,
  	\`sizes_page_filesize\` numeric,
  	\`sizes_page_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_visibility_idx\` ON \`media\` (\`visibility\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_page_sizes_page_filename_idx\` ON \`media\` (\`sizes_page_filename\`);`)
  await db.run(sql`CREATE TABLE \`users_identities\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`issuer\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_identities_order_idx\` ON \`users_identities\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_identities_parent_id_idx\` ON \`users_identities\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'member' NOT NULL,
  	\`municipality_id\` text(36),
  	\`workplace\` text,
  	\`is_deactivated\` integer DEFAULT false,
  	\`last_login_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_municipality_idx\` ON \`users\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`feedback\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`path\` text NOT NULL,
  	\`message\` text NOT NULL,
  	\`sender_email\` text,
  	\`municipality_id\` text(36),
  	\`state\` text DEFAULT 'ny' NOT NULL,
  	\`answer\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`municipality_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`feedback_municipality_idx\` ON \`feedback\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`feedback_state_idx\` ON \`feedback\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`feedback_updated_at_idx\` ON \`feedback\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`feedback_created_at_idx\` ON \`feedback\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`search_misses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`words\` text NOT NULL,
  	\`day\` text,
  	\`count\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`search_misses_updated_at_idx\` ON \`search_misses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`search_misses_created_at_idx\` ON \`search_misses\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`day_words_idx\` ON \`search_misses\` (\`day\`,\`words\`);`)
  await db.run(sql`CREATE TABLE \`audit_entries\` (
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
  await db.run(sql`CREATE INDEX \`audit_entries_actor_idx\` ON \`audit_entries\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_subject_id_idx\` ON \`audit_entries\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_municipality_idx\` ON \`audit_entries\` (\`municipality_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_updated_at_idx\` ON \`audit_entries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`audit_entries_created_at_idx\` ON \`audit_entries\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_entries_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`audit_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_entries_texts_order_parent\` ON \`audit_entries_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`former_slugs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`collection_slug\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`document_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`former_slugs_updated_at_idx\` ON \`former_slugs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`former_slugs_created_at_idx\` ON \`former_slugs\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`collectionSlug_slug_idx\` ON \`former_slugs\` (\`collection_slug\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`home_title\` text,
  	\`home_lead\` text,
  	\`footer_text\` text,
  	\`contact_email\` text,
  	\`contact_phone\` text,
  	\`notice\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`search_settings_synonyms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`words\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_settings_synonyms_order_idx\` ON \`search_settings_synonyms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`search_settings_synonyms_parent_id_idx\` ON \`search_settings_synonyms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`stop_words\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`retention\` (
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`recommendations_key_facts\`;`)
  await db.run(sql`DROP TABLE \`recommendations\`;`)
  await db.run(sql`DROP TABLE \`recommendations_rels\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v_version_key_facts\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v\`;`)
  await db.run(sql`DROP TABLE \`_recommendations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`methods_facts\`;`)
  await db.run(sql`DROP TABLE \`methods_requirements\`;`)
  await db.run(sql`DROP TABLE \`methods_limitations\`;`)
  await db.run(sql`DROP TABLE \`methods_results\`;`)
  await db.run(sql`DROP TABLE \`methods_links\`;`)
  await db.run(sql`DROP TABLE \`methods\`;`)
  await db.run(sql`DROP TABLE \`methods_rels\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_version_facts\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_version_requirements\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_version_limitations\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_version_results\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_version_links\`;`)
  await db.run(sql`DROP TABLE \`_methods_v\`;`)
  await db.run(sql`DROP TABLE \`_methods_v_rels\`;`)
  await db.run(sql`DROP TABLE \`stages_attention_points\`;`)
  await db.run(sql`DROP TABLE \`stages\`;`)
  await db.run(sql`DROP TABLE \`_stages_v_version_attention_points\`;`)
  await db.run(sql`DROP TABLE \`_stages_v\`;`)
  await db.run(sql`DROP TABLE \`initiatives\`;`)
  await db.run(sql`DROP TABLE \`initiatives_rels\`;`)
  await db.run(sql`DROP TABLE \`_initiatives_v\`;`)
  await db.run(sql`DROP TABLE \`_initiatives_v_rels\`;`)
  await db.run(sql`DROP TABLE \`resources_flow_nodes\`;`)
  await db.run(sql`DROP TABLE \`resources_flow_edges\`;`)
  await db.run(sql`DROP TABLE \`resources\`;`)
  await db.run(sql`DROP TABLE \`resources_rels\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_version_flow_nodes\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_version_flow_edges\`;`)
  await db.run(sql`DROP TABLE \`_resources_v\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_rels\`;`)
  await db.run(sql`DROP TABLE \`experiences_advice\`;`)
  await db.run(sql`DROP TABLE \`experiences\`;`)
  await db.run(sql`DROP TABLE \`experiences_rels\`;`)
  await db.run(sql`DROP TABLE \`_experiences_v_version_advice\`;`)
  await db.run(sql`DROP TABLE \`_experiences_v\`;`)
  await db.run(sql`DROP TABLE \`_experiences_v_rels\`;`)
  await db.run(sql`DROP TABLE \`legal_references\`;`)
  await db.run(sql`DROP TABLE \`_legal_references_v\`;`)
  await db.run(sql`DROP TABLE \`municipalities_phones\`;`)
  await db.run(sql`DROP TABLE \`municipalities\`;`)
  await db.run(sql`DROP TABLE \`_municipalities_v_version_phones\`;`)
  await db.run(sql`DROP TABLE \`_municipalities_v\`;`)
  await db.run(sql`DROP TABLE \`offers_stages\`;`)
  await db.run(sql`DROP TABLE \`offers_options\`;`)
  await db.run(sql`DROP TABLE \`offers_phases\`;`)
  await db.run(sql`DROP TABLE \`offers_prerequisites\`;`)
  await db.run(sql`DROP TABLE \`offers_access_routes_who\`;`)
  await db.run(sql`DROP TABLE \`offers_access_routes\`;`)
  await db.run(sql`DROP TABLE \`offers_attention_points\`;`)
  await db.run(sql`DROP TABLE \`offers_network_attention_points\`;`)
  await db.run(sql`DROP TABLE \`offers_opening_hours\`;`)
  await db.run(sql`DROP TABLE \`offers_addresses\`;`)
  await db.run(sql`DROP TABLE \`offers\`;`)
  await db.run(sql`DROP TABLE \`offers_rels\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_stages\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_options\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_phases\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_prerequisites\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_access_routes_who\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_access_routes\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_attention_points\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_network_attention_points\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_opening_hours\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_version_addresses\`;`)
  await db.run(sql`DROP TABLE \`_offers_v\`;`)
  await db.run(sql`DROP TABLE \`_offers_v_rels\`;`)
  await db.run(sql`DROP TABLE \`offer_types\`;`)
  await db.run(sql`DROP TABLE \`_offer_types_v\`;`)
  await db.run(sql`DROP TABLE \`contact_points_phone_hours\`;`)
  await db.run(sql`DROP TABLE \`contact_points\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_phone_hours\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v\`;`)
  await db.run(sql`DROP TABLE \`positions\`;`)
  await db.run(sql`DROP TABLE \`_positions_v\`;`)
  await db.run(sql`DROP TABLE \`method_adoptions\`;`)
  await db.run(sql`DROP TABLE \`_method_adoptions_v\`;`)
  await db.run(sql`DROP TABLE \`events_days\`;`)
  await db.run(sql`DROP TABLE \`events_quotas\`;`)
  await db.run(sql`DROP TABLE \`events_questions\`;`)
  await db.run(sql`DROP TABLE \`events_materials\`;`)
  await db.run(sql`DROP TABLE \`events_participant_materials\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_days\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_quotas\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_questions\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_materials\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_participant_materials\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`_events_v_rels\`;`)
  await db.run(sql`DROP TABLE \`registrations_answers\`;`)
  await db.run(sql`DROP TABLE \`registrations\`;`)
  await db.run(sql`DROP TABLE \`surveys_caveats\`;`)
  await db.run(sql`DROP TABLE \`surveys_questions_caveats\`;`)
  await db.run(sql`DROP TABLE \`surveys_questions_interpretations\`;`)
  await db.run(sql`DROP TABLE \`surveys_questions\`;`)
  await db.run(sql`DROP TABLE \`surveys\`;`)
  await db.run(sql`DROP TABLE \`_surveys_v_version_caveats\`;`)
  await db.run(sql`DROP TABLE \`_surveys_v_version_questions_caveats\`;`)
  await db.run(sql`DROP TABLE \`_surveys_v_version_questions_interpretations\`;`)
  await db.run(sql`DROP TABLE \`_surveys_v_version_questions\`;`)
  await db.run(sql`DROP TABLE \`_surveys_v\`;`)
  await db.run(sql`DROP TABLE \`survey_observations\`;`)
  await db.run(sql`DROP TABLE \`_survey_observations_v\`;`)
  await db.run(sql`DROP TABLE \`pages\`;`)
  await db.run(sql`DROP TABLE \`_pages_v\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`users_identities\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`feedback\`;`)
  await db.run(sql`DROP TABLE \`search_misses\`;`)
  await db.run(sql`DROP TABLE \`audit_entries\`;`)
  await db.run(sql`DROP TABLE \`audit_entries_texts\`;`)
  await db.run(sql`DROP TABLE \`former_slugs\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_texts\`;`)
  await db.run(sql`DROP TABLE \`search_settings_synonyms\`;`)
  await db.run(sql`DROP TABLE \`search_settings\`;`)
  await db.run(sql`DROP TABLE \`retention\`;`)
}
