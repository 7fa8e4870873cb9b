import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { env } from '../env'
import { isDiskFull, isFullDiskNews } from './fullDisk'

const caused = (cause: unknown) => new Error('Failed query', { cause })
const coded = (code: string | number, more = {}) => Object.assign(new Error('noget'), { code, ...more })

test.each<[string, unknown]>([
  ['a file that can’t be written', coded('ENOSPC')],
  ['a share that is used up', coded('EDQUOT')],
  ['SQLite', coded('SQLITE_FULL')],
  ['SQLite’s shared memory', coded('SQLITE_IOERR', { extendedCode: 'SQLITE_IOERR_SHMSIZE' })],
  ['MongoDB', coded(14031)],
  ['words alone', new Error('write failed: no space left on device')],
  ['deep down', caused(caused(coded('SQLITE_FULL')))],
  ['a line of the log', { err: caused(coded('SQLITE_FULL')), msg: 'noget' }],
])('a full disk is known: %s', (_, error) => expect(isDiskFull(error)).toBe(true))

test.each<[string, unknown]>([
  ['another fault', coded('SQLITE_CONSTRAINT')],
  ['nothing', null],
  ['what somebody typed', new Error('Failed query: insert\nparams: the database or disk is full')],
])('and not taken for %s', (_, error) => expect(isDiskFull(error)).toBe(false))

test.skipIf(!existsSync('/dev/full'))(
  'SQLite’s word for a share that is used up, and for a broken disk, is known by whether more can be written',
  () => {
    const fault = coded('SQLITE_IOERR', { extendedCode: 'SQLITE_IOERR_WRITE' })
    const folder = env.databaseFolder ?? env.dataDir
    mkdirSync(folder, { recursive: true })
    expect(isDiskFull(fault)).toBe(false)
    symlinkSync('/dev/full', path.join(folder, `.plads-${process.pid}`))
    expect(isDiskFull(fault)).toBe(true)
    expect(isDiskFull(fault)).toBe(false)
  },
)

test('it is told of once a minute, also when the clock was put back', () => {
  expect([0, 59_999, 60_000, 60_001, 5000, 6000].map((at) => isFullDiskNews(at))).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ])
})
