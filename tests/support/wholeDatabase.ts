import { type Client, createClient } from '@libsql/client'

type Table = { name: string; columns: string[]; parents: { table: string; column: string }[] }

/**
 * What is not whole in a SQLite file, beneath Payload: rows without what they belong to, documents without a version, and
 * published documents whose rows are not those of their newest version. Nothing, one hopes.
 */
export async function faultsInSqlite(url: string): Promise<string[]> {
  const client = createClient({ url })
  try {
    const tables = await tablesOf(client)
    const [integrity] = await ask(client, 'PRAGMA integrity_check')
    const orphans = await ask(client, 'SELECT DISTINCT "table", parent FROM pragma_foreign_key_check')
    const faults = [
      ...(integrity === '["ok"]' ? [] : [`filen er ikke hel: ${integrity}`]),
      ...orphans.map((row) => `rækker uden det, de hører til: ${row}`),
    ]
    for (const table of tables.values()) faults.push(...(await faultsOf(client, table, tables)))
    return faults
  } finally {
    client.close()
  }
}

async function faultsOf(client: Client, table: Table, tables: Map<string, Table>): Promise<string[]> {
  const { name } = table
  const faults: string[] = []
  const look = async (what: string, sql: string) => {
    const found = await ask(client, sql)
    if (found.length > 0) faults.push(`${name}: ${what}: ${found.slice(0, 3).join(' ')}`)
  }
  if (name.endsWith('_rels')) {
    const targets = table.columns.filter((column) => column.endsWith('_id') && column !== 'parent_id')
    await look(
      'henviser til ingen steder',
      `SELECT id FROM "${name}" WHERE coalesce(${targets.join(', ')}, NULL) IS NULL`,
    )
  }
  const versions = tables.get(`_${name}_v`)
  if (!versions?.columns.includes('parent_id')) return faults
  await look('har versioner uden dokument', `SELECT id FROM "${versions.name}" WHERE parent_id IS NULL`)
  await look(
    'har ikke netop én nyeste version',
    `SELECT id FROM "${name}" m WHERE 1 != (SELECT count(*) FROM "${versions.name}" v WHERE v.parent_id = m.id AND v.latest)`,
  )
  const shared = table.columns.filter((column) => versions.columns.includes(`version_${column}`))
  const published = `"${name}" m JOIN "${versions.name}" v ON v.parent_id = m.id AND v.latest AND v.version__status = 'published'`
  await look(
    'er et andet end sin nyeste version',
    `SELECT m.id FROM ${published} WHERE ${shared.map((column) => `m."${column}" IS NOT v."version_${column}"`).join(' OR ')}`,
  )
  for (const list of listsOf(table, tables)) {
    const kept = tables.get(
      list === `${name}_rels` || list === `${name}_texts`
        ? list.replace(name, versions.name)
        : list.replace(`${name}_`, `${versions.name}_version_`),
    )
    if (!kept) continue
    await look(
      `${list} har ikke de rækker, som nyeste version har`,
      `SELECT m.id FROM ${published} WHERE ${countUnder(list, name, 'm', tables)} != ${countUnder(kept.name, versions.name, 'v', tables)}`,
    )
  }
  return faults
}

/** The tables of rows that belong to a document, or to such rows. */
function listsOf({ name }: Table, tables: Map<string, Table>): string[] {
  return [...tables.values()].flatMap((each) => {
    const isOurs = each.name !== name && each.parents.some(({ table }) => table === name)
    return isOurs ? [each.name, ...listsOf(each, tables)] : []
  })
}

/** How many rows of a list belong to a document, however many lists lie between. */
function countUnder(list: string, document: string, alias: string, tables: Map<string, Table>): string {
  const joins: string[] = []
  let inner = list
  let depth = 0
  for (;;) {
    const parent = tables.get(inner)?.parents[0]
    if (!parent) throw new Error(`${list} hører ikke til ${document}`)
    const own = `t${depth}."${parent.column}"`
    if (parent.table === document)
      return `(SELECT count(*) FROM "${list}" t0 ${joins.join(' ')} WHERE ${own} = ${alias}.id)`
    depth += 1
    joins.push(`JOIN "${parent.table}" t${depth} ON t${depth}.id = ${own}`)
    inner = parent.table
  }
}

async function tablesOf(client: Client): Promise<Map<string, Table>> {
  const { rows } = await client.execute(`
    SELECT m.name, (SELECT json_group_array(c.name) FROM pragma_table_info(m.name) c) AS columns,
      (SELECT json_group_array(json_object('table', f."table", 'column', f."from")) FROM pragma_foreign_key_list(m.name) f
        WHERE f."from" IN ('_parent_id', 'parent_id')) AS parents
    FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`)
  return new Map(
    rows.map(({ columns, name, parents }) => [
      String(name),
      { name: String(name), columns: JSON.parse(String(columns)), parents: JSON.parse(String(parents)) },
    ]),
  )
}

async function ask(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.execute(sql)
  return rows.map((row) => JSON.stringify(Object.values(row)))
}

type Document = Record<string, unknown>

/** The same in a MongoDB, where a document and its lists are one, but its versions lie apart. */
export async function faultsInMongo(uri: string): Promise<string[]> {
  const { MongoClient } = await import('mongodb')
  const client = await MongoClient.connect(uri)
  try {
    const db = client.db()
    const names = (await db.listCollections().toArray()).map(({ name }) => name)
    const all = (name: string): Promise<Document[]> => db.collection(name).find().toArray()
    const faults: string[] = []
    for (const name of names) {
      const versions = names.includes(`_${name}_versions`) ? await all(`_${name}_versions`) : null
      if (!versions?.some((version) => 'parent' in version)) continue
      faults.push(...faultsOfDocuments(name, await all(name), versions))
    }
    return faults
  } finally {
    await client.close()
  }
}

function faultsOfDocuments(name: string, documents: Document[], versions: Document[]): string[] {
  const faults: string[] = []
  const ids = new Set(documents.map(({ _id }) => String(_id)))
  const orphan = versions.find(({ parent }) => !ids.has(String(parent)))
  if (orphan) faults.push(`${name}: har versioner uden dokument: ${orphan.parent}`)
  for (const document of documents) {
    const id = String(document._id)
    const newest = versions.filter(({ latest, parent }) => latest && String(parent) === id)
    const [first] = newest
    if (newest.length !== 1 || !first) faults.push(`${name} ${id} har ${newest.length} nyeste versioner`)
    else if (isOther(document, first.version)) faults.push(`${name} ${id} er et andet end sin nyeste version`)
  }
  return faults
}

function isOther(document: Document, version: unknown): boolean {
  const kept = version as Document
  if (kept._status !== 'published') return false
  return Object.keys(kept).some(
    (field) => field in document && JSON.stringify(document[field]) !== JSON.stringify(kept[field]),
  )
}
