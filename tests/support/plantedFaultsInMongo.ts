import type { Payload } from 'payload'
import { dumpDatabase } from './rawDatabase'
import type { Operation } from './wholeOperations'

/** Every way to write, and what makes a transaction stand. */
const writes = [
  'commitTransaction',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
] as const

/** How often somebody has knocked is counted whatever comes of it. */
const counted = ['rate-limits']

/**
 * Lets an operation fail at its first write, then at its second, until it goes through.
 *
 * @returns what it left behind, or passed over, and at how many places it was tried
 */
export async function faultsOnMongo(
  payload: Payload,
  { name, run }: Operation,
): Promise<{ wrong: string[]; tried: number }> {
  const wrong: string[] = []
  let before = await dumpDatabase(payload)
  for (let nth = 1; ; nth++) {
    const { error, failed } = await failingAt(payload, nth, run)
    if (failed === null) {
      if (nth === 1) wrong.push(`${name} skriver intet`)
      if (error !== null) wrong.push(`${name} går galt af sig selv: ${error}`)
      return { wrong, tried: nth - 1 }
    }
    if (error === null) wrong.push(`${name} går godt uden ${failed}`)
    const after = await dumpDatabase(payload)
    const left = Object.keys(after).filter(
      (each) => !counted.includes(each) && after[each] !== (before[each] ?? '[]'),
    )
    if (left.length > 0) wrong.push(`${name} uden ${failed} (nr. ${nth}) efterlod ${left.join(', ')}`)
    before = after
  }
}

/** @returns what was to be written when it failed, `null` when it never came so far */
async function failingAt(
  payload: Payload,
  nth: number,
  run: Operation['run'],
): Promise<{ error: string | null; failed: string | null }> {
  const db = payload.db as unknown as Record<string, (given: { collection?: string }) => Promise<unknown>>
  const originals = writes.map((method) => [method, db[method]] as const)
  let count = 0
  let failed: string | null = null
  for (const [method, original] of originals) {
    db[method] = async (given) => {
      count += 1
      if (count === nth) {
        failed = [given?.collection, method].filter(Boolean).join(' ')
        throw new Error('plantet fejl')
      }
      return original?.call(db, given)
    }
  }
  try {
    const error = await run().then(
      () => null,
      (reason) => String(reason),
    )
    return { error, failed }
  } finally {
    for (const [method, original] of originals) if (original) db[method] = original
  }
}
