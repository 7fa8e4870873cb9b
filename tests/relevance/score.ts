import type { JudgedQuery } from './queries'

/** What one engine answered to one query: `<collection>/<slug>` in order, and how many there were in all. */
export type Answer = { query: JudgedQuery; found: string[] }

export type Scores = { success3: number; mrr: number; recall10: number }

export function scoresOf(answers: readonly Answer[]): Scores {
  return {
    success3: mean(answers.map((answer) => (isSuccess(answer) ? 1 : 0))),
    mrr: mean(answers.map(reciprocalRank)),
    recall10: mean(answers.map(recallInTen)),
  }
}

/** One of the expected documents is among the first three. */
export function isSuccess({ found, query }: Answer): boolean {
  return found.slice(0, 3).some((document) => query.expected.includes(document))
}

/** One over the place of the first expected document; nothing after the tenth counts. */
function reciprocalRank({ found, query }: Answer): number {
  const place = found.slice(0, 10).findIndex((document) => query.expected.includes(document))
  return place < 0 ? 0 : 1 / (place + 1)
}

/** How much of all that belongs on the first page of ten is there. */
function recallInTen({ found, query }: Answer): number {
  const wanted = new Set([...query.expected, ...(query.relevant ?? [])])
  const met = found.slice(0, 10).filter((document) => wanted.has(document))
  return met.length / Math.min(10, wanted.size)
}

/** What was found though it must not be. */
export function unwanted({ found, query }: Answer): string[] {
  const never = found.filter((document) => query.never?.includes(document))
  const notInTen = found.slice(0, 10).filter((document) => query.notInTen?.includes(document))
  return [...never, ...notInTen]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
