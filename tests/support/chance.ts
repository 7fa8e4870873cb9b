import { randomInt } from 'node:crypto'

const seed = Number(process.env.ENDURE_SEED) || randomInt(1, 2 ** 31)
let state = seed

/** A number from 0 up to 1, the same ones in the same order for the same `ENDURE_SEED`. */
export function chance(): number {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return state / 4_294_967_296
}

export function pick<const Item>(items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(chance() * items.length)] ?? items[0]
}

/** How often something is done: as often as it must hold for `npm run endure`, a handful of times for `npm test`. */
export function times(whole: number, handful: number): number {
  return process.env.ENDURE === 'whole' ? whole : handful
}

/** Says what was done, and how the same moments can be had again. */
export function sayCount(line: string): void {
  console.log(`udholdenhed: ${line} (ENDURE_SEED=${seed})`)
}
