import { distance } from 'fastest-levenshtein'

/** How many letters to change, add or leave out to get from one word to the other; two that swapped places count as one. */
export function lettersApart(one: string, other: string): number {
  return isSwap(one, other) ? 1 : distance(one, other)
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return (
    at + 1 < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}
