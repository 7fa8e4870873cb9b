import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSnapshot, snapshotNames } from './snapshots'

/**
 * Mends the newest migration. Where a table is made anew, the generator copies the columns of the new table out of the old
 * one, which hasn't got those that are added in the same step. Where a column that refers to another table is added, it
 * leaves out what becomes of it when the other row goes.
 *
 * @returns the tables that were mended
 */
export function repairNewestMigration(folder: string): string[] {
  const [before, newest] = snapshotNames(folder).slice(-2)
  if (!before || !newest) return []
  const tables = readSnapshot(folder, before)
  const file = path.join(folder, `${newest}.ts`)
  const [up = '', ...down] = readFileSync(file, 'utf8').split('export async function down')
  const mended: string[] = []
  const copied = up.replace(
    /INSERT INTO \\`__new_(\w+)\\`\(([^)]*)\) SELECT [^\n]*? FROM/g,
    (statement, table: string, list: string) => {
      const columns = list.split(', ')
      const known = columns.filter((column) => tables[table]?.columns[column.replaceAll('"', '')])
      if (known.length === columns.length || known.length === 0) return statement
      mended.push(table)
      return `INSERT INTO \\\`__new_${table}\\\`(${known.join(', ')}) SELECT ${known.join(', ')} FROM`
    },
  )
  const after = readSnapshot(folder, newest)
  const repaired = copied.replace(
    /ALTER TABLE \\`(\w+)\\` ADD \\`(\w+)\\` ([^;`]*?) REFERENCES (\w+)\(id\);/g,
    (statement, table: string, column: string, type: string, target: string) => {
      const keys = Object.values(after[table]?.foreignKeys ?? {})
      const key = keys.find(({ columnsFrom }) => columnsFrom[0] === column)
      if (!key) return statement
      mended.push(table)
      return `ALTER TABLE \\\`${table}\\\` ADD \\\`${column}\\\` ${type} REFERENCES ${target}(id) ON UPDATE ${key.onUpdate} ON DELETE ${key.onDelete};`
    },
  )
  writeFileSync(file, [repaired, ...down].join('export async function down'))
  return [...new Set(mended)]
}
