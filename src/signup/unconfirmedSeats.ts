import { groupBy } from '@/lib/groupBy'
import type { Seatable } from './types'

/** The seats of an event that one network can keep for addresses nobody has shown to be theirs. */
export const mostUnconfirmed = 5

/** The unconfirmed seats of each network, while they are given out. */
export class UnconfirmedSeats {
  private readonly heldBy = new Map<string, number>()

  constructor(seated: Seatable[]) {
    this.add(seated)
  }

  /** Whether a unit would have one of its networks keep more than it can. */
  areTooMany(unit: Seatable[]): boolean {
    const asked = groupBy(unit.filter(isUnconfirmed), ({ sentFrom }) => sentFrom ?? '')
    return [...asked].some(
      ([network, { length }]) => (this.heldBy.get(network) ?? 0) + length > mostUnconfirmed,
    )
  }

  add(unit: Seatable[]): void {
    for (const { sentFrom } of unit.filter(isUnconfirmed))
      this.heldBy.set(sentFrom ?? '', (this.heldBy.get(sentFrom ?? '') ?? 0) + 1)
  }
}

function isUnconfirmed({ confirmBy }: Seatable): boolean {
  return confirmBy !== null
}
