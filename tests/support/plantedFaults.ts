import { setTimeout as wait } from 'node:timers/promises'
import { type Client, createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { writerOf } from '../../src/database/oneWriter'

/** Where an operation fails: at the nth row of a kind, such as `offers INSERT`, or when all of it is to stand. */
export type Place = { write: string; nth: number } | 'commit'

export type Outcome = {
  /** What the operation failed with; `null` when it passed for done. */
  error: string | null
  /** What was written all the same, by table. */
  left: string[]
}

export type PlantedFaults = {
  /** The rows an operation writes, each as table and kind of write. All of it is undone again. */
  writesOf: (operation: () => Promise<unknown>) => Promise<string[]>
  failingAt: (place: Place, operation: () => Promise<unknown>) => Promise<Outcome>
  close: () => void
}

/**
 * Lets any write of any operation fail, by triggers that count the rows written and give up where they are told to. They are
 * told so over a connection of their own, which also sees whether anything was written for good.
 */
export async function plantFaults(payload: Payload, url: string): Promise<PlantedFaults> {
  const client = createClient({ url })
  await plantTriggers(client)
  const tell = async (place: Place | null) => {
    const { nth, write } = place === null || place === 'commit' ? { nth: 0, write: place } : place
    await untilFree(() => client.execute('DELETE FROM planted_writes'))
    await untilFree(() =>
      client.execute({ sql: 'UPDATE planted_fault SET place = ?, nth = ?', args: [write, nth] }),
    )
  }
  const writtenForGood = async () =>
    String((await client.execute('PRAGMA data_version')).rows[0]?.data_version)
  return {
    async writesOf(operation) {
      const writer = writerOf(payload.db)
      if (!writer) throw new Error('Databasen har ingen skriver')
      await tell(null)
      const undone = new Error('fortrudt')
      let writes: string[] = []
      const trial = writer.alone(async () => {
        await operation()
        writes = await readWrites(payload)
        throw undone
      })
      await trial.catch((error) => {
        if (error !== undone) throw error
      })
      return writes
    },
    async failingAt(place, operation) {
      await tell(place)
      const before = await writtenForGood()
      const error = await operation().then(
        () => null,
        (reason) => String(reason),
      )
      const { rows } = await client.execute('SELECT DISTINCT place FROM planted_writes')
      const left = rows.map(({ place: table }) => String(table))
      const isUntouched = (await writtenForGood()) === before
      await tell(null)
      return { error, left: isUntouched || left.length > 0 ? left : ['noget andet'] }
    },
    close: () => client.close(),
  }
}

/** Waits without standing still, so that whoever has the file in this same process can let go of it. */
async function untilFree(write: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await write()
      return
    } catch (error) {
      if (attempt >= 200 || !String(error).includes('SQLITE_BUSY')) throw error
      if (attempt === 50) console.log('busy')
      await wait(20)
    }
  }
}

async function plantTriggers(client: Client): Promise<void> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  await client.executeMultiple(`
    CREATE TABLE planted_fault (place TEXT, nth INTEGER);
    INSERT INTO planted_fault VALUES (NULL, 0);
    CREATE TABLE planted_writes (number INTEGER PRIMARY KEY, place TEXT);
    CREATE TABLE planted_missing (id INTEGER PRIMARY KEY);
    CREATE TABLE planted_promise (id INTEGER REFERENCES planted_missing DEFERRABLE INITIALLY DEFERRED);`)
  const triggers = rows.flatMap(({ name }) =>
    ['INSERT', 'UPDATE', 'DELETE'].map(
      (kind) => `
        CREATE TRIGGER "planted_${kind}_${name}" BEFORE ${kind} ON "${name}" BEGIN
          INSERT INTO planted_writes (place) VALUES ('${name} ${kind}');
          INSERT INTO planted_promise SELECT 1 FROM planted_fault WHERE place = 'commit';
          SELECT RAISE(ABORT, 'plantet fejl') FROM planted_fault WHERE place = '${name} ${kind}'
            AND nth = (SELECT count(*) FROM planted_writes WHERE place = '${name} ${kind}');
        END;`,
    ),
  )
  await client.executeMultiple(triggers.join('\n'))
}

async function readWrites(payload: Payload): Promise<string[]> {
  const { drizzle } = payload.db as unknown as {
    drizzle: { all: (query: string) => Promise<{ place: string }[]> }
  }
  const rows = await drizzle.all('SELECT place FROM planted_writes ORDER BY number')
  return rows.map(({ place }) => place)
}
