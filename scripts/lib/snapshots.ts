import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const column = z.object({ type: z.string(), notNull: z.boolean(), primaryKey: z.boolean() })
const foreignKey = z.object({
  columnsFrom: z.tuple([z.string()]),
  tableTo: z.string(),
  onDelete: z.string(),
  onUpdate: z.string(),
})

const snapshot = z.object({
  tables: z.record(
    z.string(),
    z.object({
      columns: z.record(z.string(), column),
      foreignKeys: z.record(z.string(), foreignKey),
      indexes: z.record(z.string(), z.object({ isUnique: z.boolean() })),
    }),
  ),
})

/** The tables as they are after a migration, as the generator wrote them down. */
export type SnapshotTables = z.infer<typeof snapshot>['tables']

/** The migrations, oldest first. */
export function migrationNames(folder: string): string[] {
  return namesWith(folder, '.ts').filter((name) => name !== 'index')
}

/** The migrations that changed a table, oldest first. */
export function snapshotNames(folder: string): string[] {
  return namesWith(folder, '.json')
}

function namesWith(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => path.basename(name, extension))
    .sort()
}

export function readSnapshot(folder: string, migration: string): SnapshotTables {
  return snapshot.parse(JSON.parse(readFileSync(path.join(folder, `${migration}.json`), 'utf8'))).tables
}

/** Every column, as `table.column`. */
export function columnsOf(folder: string, migration: string): Set<string> {
  const tables = Object.entries(readSnapshot(folder, migration))
  return new Set(
    tables.flatMap(([table, { columns }]) => Object.keys(columns).map((name) => `${table}.${name}`)),
  )
}
