import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { meetsRealTime, mostUnstable, realTimeFiles } from './realTime.mjs'
import { totals, withUnstable } from './testSummary.mjs'
import { countFiles, filesOf, unstableOf } from './vitestReport.mjs'

const file = (name: string, tests: Record<string, string>, status = 'failed') => ({
  name: path.resolve(name),
  status,
  message: 'kunne ikke indlæses',
  assertionResults: Object.entries(tests).map(([fullName, outcome]) => ({
    fullName,
    status: outcome,
    failureMessages: outcome === 'failed' ? [`${fullName} gik galt`] : [],
  })),
})
const read = (...files: ReturnType<typeof file>[]) => filesOf({ testResults: files })

describe('a report', () => {
  test('is counted test by test, and a file that could not be loaded is a failure', () => {
    const files = read(file('a.spec.ts', { x: 'passed', y: 'failed', z: 'pending' }), file('b.spec.ts', {}))
    expect(countFiles(files, 1)).toMatchObject({ passed: 1, failed: 2, skipped: 1, note: '1 filer gik ned' })
  })

  test('without a failure is one all the same when the runner says so, or when there was nothing to run', () => {
    expect(countFiles(read(file('a.spec.ts', { x: 'passed' }, 'passed')), 1)).toMatchObject({ failed: 1 })
    expect(countFiles([], 0)).toMatchObject({ failed: 1 })
  })
})

describe('what failed first', () => {
  const first = read(file('a.spec.ts', { x: 'failed', y: 'failed', z: 'passed' }), file('b.spec.ts', {}))

  test('is unstable where it passed the second time, told in its own words, and else still a failure', () => {
    const second = read(
      file('a.spec.ts', { x: 'passed', y: 'failed', z: 'passed' }),
      file('b.spec.ts', { w: 'passed' }, 'passed'),
    )
    expect(unstableOf(first, second)).toEqual([
      { title: 'a.spec.ts › x', reason: 'x gik galt' },
      { title: 'b.spec.ts', reason: 'kunne ikke indlæses' },
    ])
    expect(countFiles(second, 1)).toMatchObject({ passed: 3, failed: 1 })
  })

  test('makes the run red when there is more than a little of it', () => {
    const step = (count: number) => ({
      name: 'Browser',
      passed: 9,
      failed: 0,
      skipped: 0,
      unstable: Array.from({ length: count }, (_, index) => ({ title: `test ${index}`, reason: '' })),
    })
    expect(totals(withUnstable([step(mostUnstable)]).results).failed).toBe(0)
    expect(totals(withUnstable([step(mostUnstable), step(1)]).results).failed).toBe(1)
  })
})

test('what may be tried once more is there, and is nothing but what is named', () => {
  expect(realTimeFiles.filter((place) => !existsSync(path.resolve(place)))).toEqual([])
  expect(meetsRealTime('tests/e2e/search.spec.ts')).toBe(true)
  expect(meetsRealTime('tests/int/signUp.spec.ts')).toBe(false)
})
