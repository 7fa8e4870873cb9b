import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** What stands in a column beyond SQLite's own types: JSON, a date, or one of some words. */
const columnKind = z.union([z.literal('json'), z.literal('date'), z.array(z.string())])

/** By `table.column`. */
export type ColumnKinds = Record<string, z.infer<typeof columnKind>>

/** By migration, what is other than before; `null` for a column that is of no kind any more. */
const recorded = z.record(z.string(), z.record(z.string(), columnKind.nullable()))

const rawColumn = z.object({ name: z.string(), type: z.string(), options: z.array(z.string()).optional() })
const rawTables = z.record(z.string(), z.object({ columns: z.record(z.string(), rawColumn) }))

const file = 'migrations/columnKinds.json'

/**
 * The kinds of the columns as the collections ask for them now. The generator's snapshots know them all as text, and a text
 * that is read as JSON throws.
 *
 * @param tables the adapter's `rawTables`
 */
export function kindsNow(tables: unknown): ColumnKinds {
  const kinds: ColumnKinds = {}
  for (const [table, { columns }] of Object.entries(rawTables.parse(tables))) {
    for (const { name, options, type } of Object.values(columns)) {
      if (type === 'jsonb') kinds[`${table}.${name}`] = 'json'
      if (type === 'timestamp') kinds[`${table}.${name}`] = 'date'
      if (type === 'enum') kinds[`${table}.${name}`] = options ?? []
    }
  }
  return kinds
}

/** The kinds as they were when a migration had been run. */
export function kindsAt(migration: string): ColumnKinds {
  const kinds: ColumnKinds = {}
  for (const [name, changes] of Object.entries(recorded.parse(JSON.parse(readFileSync(file, 'utf8'))))) {
    if (name > migration) continue
    for (const [column, kind] of Object.entries(changes)) {
      if (kind === null) delete kinds[column]
      else kinds[column] = kind
    }
  }
  return kinds
}

/**
 * Writes down what a new migration changes.
 *
 * @returns the columns that were there before and are read in another way now: what stands in them has to be converted
 */
export function recordKinds(
  migration: string,
  now: ColumnKinds,
  columnsBefore: ReadonlySet<string>,
): string[] {
  const before = kindsAt(migration)
  const changes: Record<string, ColumnKinds[string] | null> = {}
  for (const column of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (JSON.stringify(before[column]) !== JSON.stringify(now[column])) changes[column] = now[column] ?? null
  }
  const all = { ...recorded.parse(JSON.parse(readFileSync(file, 'utf8'))), [migration]: changes }
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
  return Object.keys(changes).filter(
    (column) => columnsBefore.has(column) && wayOfReading(before[column]) !== wayOfReading(now[column]),
  )
}

/** Words are text, however many of them there are to choose from. */
export function wayOfReading(kind: ColumnKinds[string] | undefined): 'json' | 'date' | 'text' {
  return kind === 'json' || kind === 'date' ? kind : 'text'
}
