import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import type { SqliteMigration } from '@/database/cutOffMigration'
import { kindsAt, kindsNow, wayOfReading } from '../../scripts/lib/columnKinds'
import { migrationNames, readSnapshot, snapshotNames } from '../../scripts/lib/snapshots'
import { type FilledRows, fillDatabase, wordsIn } from '../support/filledDatabase'
import { listPaths, tableOf } from '../support/listPaths'
import type { SqliteClient } from '../support/rawDatabase'
import { startTestPortal, type TestPortal } from '../support/testPayload'
import {
  breakingOff,
  contentsOf,
  type EarlierDatabase,
  earlierDatabase,
  readEverything,
  statementsOf,
} from '../support/upgradePortal'

/**
 * Every state that a database may have been left in by a committed migration is filled from its snapshot and taken to the
 * newest. A new migration is in it by itself; what it changes on purpose is written down here.
 */
const folder = 'migrations/sqlite'
const names = migrationNames(folder)

/** What a migration changes in rows that were there before it, as `table.column`, or a whole `table`. */
const changedBy: Record<string, { converted?: string[]; gone?: string[] }> = {
  '20261122_023227_accounts_and_access': {
    // An entry by somebody who had been deleted says that it was the system.
    converted: ['audit_entries.actor_id'],
    // That an entry of the audit log is open in somebody's browser: they can't be edited any more.
    gone: ['payload_locked_documents_rels.audit_entries_id'],
  },
  '20261122_083034_sign_up': {
    // Read as the registration's `answers`, as the last test of each state sees.
    gone: ['registrations_answers'],
  },
  '20261130_002000_earlier_registrations': {
    converted: [
      'media.audience',
      'registrations.needs',
      'registrations.token_hash',
      'registrations.token_salt',
    ],
  },
  // What no document shows is staff's.
  '20261130_114500_files_of_no_document': { converted: ['media.audience'] },
}

/** What no reader sees as it is stored: Payload works it out anew. */
const neverShown = ['media.thumbnail_u_r_l']

describe.runIf(inject('mongoUri') === null)('on SQLite', () => {
  let portal: TestPortal
  let migrations: SqliteMigration[] = []
  let opened: EarlierDatabase[] = []
  beforeAll(async () => {
    portal = await startTestPortal()
    migrations = (await import('../../migrations/sqlite')).migrations
  })
  afterEach(async () => {
    for (const database of opened) await database.close()
    opened = []
  })
  afterAll(() => portal.close())

  async function databaseAfter(done: SqliteMigration[]): Promise<EarlierDatabase> {
    const database = await earlierDatabase(portal.payload, done)
    opened.push(database)
    return database
  }

  /** The first migrations run and every table filled. */
  async function filledAfter(count: number) {
    const database = await databaseAfter(migrations.slice(0, count))
    const name = names[count - 1] ?? ''
    const snapshot = snapshotNames(folder).findLast((each) => each <= name) ?? ''
    const rows = await fillDatabase(database.client, readSnapshot(folder, snapshot), {
      kinds: kindsAt(name),
      globals: new Set(portal.payload.config.globals.map(({ slug }) => tableOf(slug))),
      paths: listPaths(portal.payload),
    })
    return { database, rows }
  }

  test('the kinds of the columns are written down with the migrations', () => {
    const { db } = portal.payload
    const now = kindsNow('rawTables' in db ? db.rawTables : {})
    const recorded = kindsAt(names.at(-1) ?? '')
    const ways = (kinds: typeof now) =>
      Object.entries(kinds)
        .map(([column, kind]) => `${column} ${wayOfReading(kind)}`)
        .sort()
    expect(ways(recorded)).toEqual(ways(now))
  })

  test.each(names.map((name, index) => ({ name, count: index + 1 })))(
    'what lies in a database after $name is there after the newest, and can be read',
    async ({ count }) => {
      const { database, rows } = await filledAfter(count)
      const payload = await database.upgrade()
      const later = names.slice(count).flatMap((name) => changedBy[name] ?? [])
      const gone = later.flatMap((change) => change.gone ?? [])
      const converted = later.flatMap((change) => change.converted ?? [])

      const { changed, lost } = await compare(database.client, rows)
      expect(lost.filter((place) => !gone.includes(place))).toEqual([])
      expect(changed.filter((place) => !converted.includes(place))).toEqual([])
      expect((await database.client.execute('PRAGMA foreign_key_check')).rows).toEqual([])

      const read = await readEverything(payload)
      for (const { slug } of payload.config.collections) {
        const stored = rows[tableOf(slug)]
        if (stored) expect(read.get(slug)?.count, slug).toBe(stored.length)
      }
      const text = [...read.values()].map((each) => each.text).join('\n')
      const unseen = wordsIn(rows).filter(({ place, word }) => {
        const isMeantToGo = gone.includes(place) || neverShown.includes(place) || place.includes('.token_')
        return !isMeantToGo && !text.includes(word)
      })
      expect(unseen).toEqual([])

      const { purgePersonalData } = await import('@/privacy/purge')
      await expect(purgePersonalData({ payload })).resolves.toBeTypeOf('object')
    },
  )

  test('the tables are those the snapshots say, in references and indexes too', async () => {
    const { client } = await databaseAfter(migrations)
    const tables = readSnapshot(folder, snapshotNames(folder).at(-1) ?? '')
    for (const [name, { foreignKeys, indexes }] of Object.entries(tables)) {
      const keys = await client.execute(`PRAGMA foreign_key_list("${name}")`)
      expect(
        keys.rows
          .map(({ from, on_delete, on_update, table }) =>
            `${from} ${table} ${on_delete} ${on_update}`.toLowerCase(),
          )
          .sort(),
        name,
      ).toEqual(
        Object.values(foreignKeys)
          .map(
            ({ columnsFrom, onDelete, onUpdate, tableTo }) =>
              `${columnsFrom[0]} ${tableTo} ${onDelete} ${onUpdate}`,
          )
          .sort(),
      )
      const made = await client.execute(`PRAGMA index_list("${name}")`)
      expect(
        made.rows
          .filter(({ origin }) => origin === 'c')
          .map(({ name: index, unique }) => `${index} ${unique}`)
          .sort(),
        name,
      ).toEqual(
        Object.entries(indexes)
          .map(([index, { isUnique }]) => `${index} ${Number(isUnique)}`)
          .sort(),
      )
    }
  })

  describe('registrations of the first version', () => {
    const signUpAt = names.indexOf('20261122_083034_sign_up')

    test('keep their needs, and their answers in order, and get a link', async () => {
      const { database } = await filledAfter(signUpAt)
      const { client } = database
      const { rows } = await client.execute('SELECT id, event_id FROM registrations ORDER BY _rowid_')
      const id = String(rows[0]?.id)
      await client.execute('DELETE FROM registrations_answers')
      for (const [place, question, answer] of [
        [2, 'Hvad vil du lære?', null],
        [1, 'Kommer du "på cykel"?', 'Ja\n& gerne'],
      ] as const) {
        await client.execute({
          sql: 'INSERT INTO registrations_answers (_order, _parent_id, id, question, answer) VALUES (?, ?, ?, ?, ?)',
          args: [place, id, `svar-${place}`, question, answer],
        })
      }
      const texts = ['Vegetar, "uden nødder"', '[1]', '{"question":"a","answer":"b"}', '12', 'true', '  ']
      for (const [index, needs] of texts.entries()) {
        await client.execute({
          sql: 'INSERT INTO registrations (id, event_id, name, email, state, needs) VALUES (?, ?, ?, ?, ?, ?)',
          args: [
            `behov-${index}`,
            String(rows[0]?.event_id),
            'Ane',
            ` Ane.${index}@Eksempel.DK`,
            'afventer',
            needs,
          ],
        })
      }
      const { hashOfToken, tokenOf } = await import('@/signup/token')
      const payload = await database.upgrade()
      const found = (where: string) =>
        payload.findByID({
          collection: 'registrations',
          id: where,
          overrideAccess: true,
          showHiddenFields: true,
        })
      expect((await found(id)).answers).toEqual([
        { question: 'Kommer du "på cykel"?', answer: 'Ja\n& gerne' },
        { question: 'Hvad vil du lære?', answer: '' },
      ])
      for (const [index, needs] of texts.entries()) {
        const registration = await found(`behov-${index}`)
        const kept = needs.trim() ? [{ question: 'Kost og tilgængelighed', answer: needs }] : null
        expect(registration).toMatchObject({
          email: `ane.${index}@eksempel.dk`,
          needs: kept,
          state: 'afventer',
        })
        expect(registration.tokenHash).toBe(hashOfToken(tokenOf(payload, registration.tokenSalt ?? '')))
      }
    })

    test('are read and purged where the migration as it landed has copied their needs raw', async () => {
      const { database, rows } = await filledAfter(signUpAt)
      const signUp = migrations[signUpAt] as SqliteMigration
      await database.cutOff(signUp, Number.POSITIVE_INFINITY)
      await database.client.execute({
        sql: 'INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, 2)',
        args: ['landed', signUp.name],
      })
      const payload = await database.upgrade()
      const read = (await readEverything(payload)).get('registrations')
      for (const { needs } of rows.registrations ?? []) if (needs) expect(read?.text).toContain(needs)
      // They went with their table.
      expect(read?.text).not.toContain('registrations_answers')
      const { purgePersonalData } = await import('@/privacy/purge')
      await expect(purgePersonalData({ payload })).resolves.toBeTypeOf('object')
    })
  })

  test('a migration that breaks off, after whichever statement, leaves what was there, and goes on at the next start', async () => {
    const whole = await filledAfter(1)
    await whole.database.upgrade()
    const wanted = await contentsOf(whole.database.client)
    const { database } = await filledAfter(1)
    for (const [index, migration] of migrations.entries()) {
      if (index === 0) continue
      const before = await contentsOf(database.client)
      const count = await statementsOf(migration, portal.payload)
      for (const done of new Set([1, Math.ceil(count / 2), count])) {
        await expect(
          database.upgrade([...migrations.slice(0, index), breakingOff(migration, done)]),
        ).rejects.toThrow('cut off')
        expect(await contentsOf(database.client)).toEqual(before)
      }
      await database.upgrade(migrations.slice(0, index + 1))
    }
    expect(await contentsOf(database.client)).toEqual(wanted)
  })

  test('the first migration that breaks off leaves nothing', async () => {
    const database = await databaseAfter([])
    const [first] = migrations
    if (!first) throw new Error('no migration')
    for (const done of [0, 400, 10_000]) {
      await expect(database.upgrade([breakingOff(first, done)])).rejects.toThrow('cut off')
      expect((await contentsOf(database.client)).schema).toEqual([])
    }
    const payload = await database.upgrade()
    expect(await payload.count({ collection: 'registrations', overrideAccess: true })).toEqual({
      totalDocs: 0,
    })
  })

  describe('a migration that an earlier version was cut off in', () => {
    const spots: Record<string, number[]> = {
      // Of 783 statements: the first table, the sixth with its indexes, and all but the row in the ledger.
      '20261121_234247_initial': [1, 30, 783],
      // A table made anew, its rows copied, the old one dropped.
      '20261122_023227_accounts_and_access': [14, 15, 16, 72],
      '20261122_051129_search_words': [1],
      '20261122_083034_sign_up': [1, 24, 25, 26, 60],
    }
    const answersGoAfter = 21

    describe.each(
      names.flatMap((name, count) => {
        const all = spots[name]
        return all ? [{ name, count, all }] : []
      }),
    )('$name', ({ all, count, name }) => {
      const start = async () => (count === 0 ? databaseAfter([]) : (await filledAfter(count)).database)
      const leftOut = (done: number) =>
        name === '20261122_083034_sign_up' && done > answersGoAfter ? ['answers'] : []
      let whole: EarlierDatabase
      beforeAll(async () => {
        whole = await start()
        await whole.upgrade()
        opened = opened.filter((database) => database !== whole)
      })
      afterAll(() => whole.close())

      test.each(all)(
        'is finished after %i statements, with everything it had not thrown away',
        async (done) => {
          const database = await start()
          await database.cutOff(migrations[count] as SqliteMigration, done)
          await database.upgrade()
          expect(await contentsOf(database.client, leftOut(done))).toEqual(
            await contentsOf(whole.client, leftOut(done)),
          )
        },
      )
    })

    test('says so and changes nothing where the tables are of no version', async () => {
      const database = await databaseAfter([])
      await database.client.execute('CREATE TABLE recommendations (id text)')
      const before = await contentsOf(database.client)
      await expect(database.upgrade()).rejects.toThrow('Læg sikkerhedskopien')
      expect(await contentsOf(database.client)).toEqual(before)
    })
  })
})

/** What is no longer where it was put, and what is other than it was put there. */
async function compare(
  client: SqliteClient,
  rows: FilledRows,
): Promise<{ lost: string[]; changed: string[] }> {
  const lost = new Set<string>()
  const changed = new Set<string>()
  for (const [table, before] of Object.entries(rows)) {
    const found = await client.execute(`SELECT name FROM sqlite_master WHERE name = '${table}'`)
    if (found.rows.length === 0) {
      lost.add(table)
      continue
    }
    const after = new Map(
      (await client.execute(`SELECT * FROM "${table}"`)).rows.map((row) => [String(row.id), row]),
    )
    for (const row of before) {
      const kept = after.get(String(row.id))
      for (const [column, value] of Object.entries(row)) {
        if (!kept || !(column in kept)) lost.add(`${table}.${column}`)
        else if (kept[column] !== value) changed.add(`${table}.${column}`)
      }
    }
  }
  return { lost: [...lost].sort(), changed: [...changed].sort() }
}
