import { createHash } from 'node:crypto'
import type { ColumnKinds } from '../../scripts/lib/columnKinds'
import type { SnapshotTables } from '../../scripts/lib/snapshots'
import type { SqliteClient } from './rawDatabase'

/** Each table gets a row with something in every column, one with as little as may be, and one more that is full. */
const rowsPerTable = 3

type Value = string | number | null
type Row = Record<string, Value>

/** What was put in, by table. */
export type FilledRows = Record<string, Row[]>

/** What of a table the snapshot doesn't tell. */
export type Surroundings = {
  kinds: ColumnKinds
  /** Tables that hold one row. */
  globals: ReadonlySet<string>
  /** Where in a document the rows of tables of relations and of texts belong, by `table.column`. */
  paths: ReadonlyMap<string, string>
}

/** A word that stands in one place alone, so that it can be looked for. */
export function wordIn(table: string, column: string, row: number): string {
  return `${table}.${column}.${row};`
}

/** The words in the rows, with where they stand. */
export function wordsIn(rows: FilledRows): { place: string; word: string }[] {
  return Object.entries(rows).flatMap(([table, list]) =>
    list.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const [word] = String(value).match(/\w+\.\w+\.\d+;/) ?? []
        return word ? [{ place: `${table}.${column}`, word }] : []
      }),
    ),
  )
}

/** Fills every table of a snapshot with rows that fit each other. @returns the rows by table */
export async function fillDatabase(
  client: SqliteClient,
  tables: SnapshotTables,
  surroundings: Surroundings,
): Promise<FilledRows> {
  await client.execute('PRAGMA foreign_keys = OFF')
  await client.execute('BEGIN')
  const filled: FilledRows = {}
  for (const name of Object.keys(tables)) {
    if (name === 'payload_migrations') continue
    const rows = name.endsWith('_rels')
      ? relationRows(name, tables, surroundings)
      : plainRows(name, tables, surroundings)
    filled[name] = rows
    for (const row of rows) {
      const columns = Object.keys(row)
      await client.execute({
        sql: `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        args: Object.values(row),
      })
    }
  }
  await client.execute('COMMIT')
  const { rows: broken } = await client.execute('PRAGMA foreign_key_check')
  if (broken.length > 0) throw new Error(`The rows don't fit each other: ${JSON.stringify(broken[0])}`)
  return filled
}

function plainRows(name: string, tables: SnapshotTables, surroundings: Surroundings): Row[] {
  const columns = Object.entries(tables[name]?.columns ?? {})
  const count = surroundings.globals.has(name) ? 1 : rowsPerTable
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      columns.map(([column, { notNull, primaryKey }]) => {
        // The last one is somebody still, where people are made anonymous.
        const emptyRow = column === 'anonymised_at' ? 2 : 1
        const isLeftOut = index === emptyRow && !notNull && !primaryKey
        return [column, isLeftOut ? null : valueFor({ name, column, index }, tables, surroundings)]
      }),
    ),
  )
}

/** One row for each kind of document that a document may refer to. */
function relationRows(name: string, tables: SnapshotTables, surroundings: Surroundings): Row[] {
  const targets = Object.keys(tables[name]?.columns ?? {}).filter(
    (column) => column.endsWith('_id') && column !== 'parent_id',
  )
  return targets.map((column, index) => ({
    id: index + 1,
    order: index + 1,
    parent_id: valueFor({ name, column: 'parent_id', index: 0 }, tables, surroundings),
    path: surroundings.paths.get(`${name}.${column}`) ?? column,
    [column]: valueFor({ name, column, index: 0 }, tables, surroundings),
  }))
}

type Place = { name: string; column: string; index: number }

function valueFor({ column, index, name }: Place, tables: SnapshotTables, surroundings: Surroundings): Value {
  const table = tables[name]
  const reference = Object.values(table?.foreignKeys ?? {}).find(
    ({ columnsFrom }) => columnsFrom[0] === column,
  )
  if (reference) {
    const place = surroundings.globals.has(reference.tableTo) ? 0 : index % rowsPerTable
    return idOf(reference.tableTo, place, tables)
  }
  if (column === 'id') return idOf(name, index, tables)
  const path = surroundings.paths.get(`${name}.${column}`)
  if (path) return path
  const kind = surroundings.kinds[`${name}.${column}`]
  if (kind === 'date') return new Date(Date.UTC(2026, 0, 1 + index, 8)).toISOString()
  if (kind === 'json') return JSON.stringify(jsonWith(column, wordIn(name, column, index)))
  if (kind) return kind.at(index === 0 ? 0 : -1) ?? ''
  const type = table?.columns[column]?.type
  if (type === 'numeric' || column === '_order') return index + 1
  if (type === 'integer') return 1
  return column.endsWith('email') ? `${wordIn(name, column, index)}@eksempel.dk` : wordIn(name, column, index)
}

function idOf(table: string, index: number, tables: SnapshotTables): Value {
  if (tables[table]?.columns.id?.type === 'integer') return index + 1
  const digits = createHash('sha256').update(`${table} ${index}`).digest('hex')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

/** Running text as the editor writes it, which serves where other JSON is kept, too. */
function jsonWith(column: string, word: string): object {
  if (column === 'answers' || column === 'needs') return [{ question: 'Et spørgsmål', answer: word }]
  const text = { type: 'text', text: word, format: 0, version: 1, mode: 'normal', style: '', detail: 0 }
  const paragraph = {
    type: 'paragraph',
    children: [text],
    format: '',
    indent: 0,
    version: 1,
    direction: null,
  }
  return { root: { type: 'root', children: [paragraph], format: '', indent: 0, version: 1, direction: null } }
}
