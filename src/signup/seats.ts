import { groupBy } from '@/lib/groupBy'
import type { Seatable, SeatEvent } from './types'

/** `full`: no seat is left. `ceiling`: their municipality has all it can have. `reserved`: the rest is kept for others. */
export type Room = 'room' | 'full' | 'ceiling' | 'reserved'

/** The seats while they are given out. */
export class Seats {
  private readonly capacity: number
  private readonly kept = new Map<string, number>()
  private readonly ceilings = new Map<string, number>()
  private readonly takenBy = new Map<string | null, number>()
  private taken = 0
  private isCommonShut = false
  private readonly shutMunicipalities = new Set<string>()

  constructor(event: SeatEvent, seated: Seatable[], now: Date) {
    this.capacity = event.capacity ?? Number.POSITIVE_INFINITY
    for (const { mode, municipality, releaseAt, seats } of event.quotas) {
      if (mode === 'loft') {
        this.ceilings.set(
          municipality,
          Math.min(seats, this.ceilings.get(municipality) ?? Number.POSITIVE_INFINITY),
        )
      } else if (releaseAt === null || releaseAt > now) {
        this.kept.set(municipality, (this.kept.get(municipality) ?? 0) + seats)
      }
    }
    for (const { municipality } of seated) this.add(municipality, 1)
  }

  /** Seats for all of a unit, or none. */
  take(unit: Seatable[]): boolean {
    for (const [index, { municipality }] of unit.entries()) {
      if (!this.hasRoom(municipality)) {
        for (const { municipality: given } of unit.slice(0, index)) this.add(given, -1)
        return false
      }
      this.add(municipality, 1)
    }
    return true
  }

  /** Keeps those behind from what this unit is waiting for. */
  shutFor(unit: Seatable[]): void {
    const counts = [...groupBy(unit, ({ municipality }) => municipality)].map(
      ([municipality, { length }]) => ({ municipality, length }),
    )
    const fromCommon = counts.reduce(
      (sum, { length, municipality }) => sum + Math.max(0, length - this.keptLeft(municipality)),
      0,
    )
    // Then room at that ceiling is what is lacking, and the common seats there are can go to others meanwhile.
    const isAtCeiling = counts.some(
      ({ length, municipality }) =>
        this.isShut(municipality) || this.takenOf(municipality) + length > this.ceilingOf(municipality),
    )
    for (const { municipality } of counts) {
      if (municipality === null) this.isCommonShut = true
      else this.shutMunicipalities.add(municipality)
    }
    if (fromCommon > (isAtCeiling ? this.common() : 0)) this.isCommonShut = true
  }

  common(): number {
    const stillKept = [...this.kept.keys()].reduce(
      (sum, municipality) => sum + this.keptLeft(municipality),
      0,
    )
    return Math.max(0, this.capacity - this.taken - stillKept)
  }

  /** Seats that nobody is in, whoever they are for. */
  left(): number {
    return Math.max(0, this.capacity - this.taken)
  }

  keptLeft(municipality: string | null): number {
    if (municipality === null) return 0
    return Math.max(0, (this.kept.get(municipality) ?? 0) - this.takenOf(municipality))
  }

  roomFor(municipality: string | null): Room {
    if (this.taken >= this.capacity) return 'full'
    if (this.takenOf(municipality) >= this.ceilingOf(municipality)) return 'ceiling'
    return this.keptLeft(municipality) > 0 || this.common() > 0 ? 'room' : 'reserved'
  }

  /** The same for somebody in line, whom others may be before. */
  private hasRoom(municipality: string | null): boolean {
    if (this.isShut(municipality) || this.roomFor(municipality) !== 'room') return false
    return this.keptLeft(municipality) > 0 || !this.isCommonShut
  }

  private isShut(municipality: string | null): boolean {
    return municipality !== null && this.shutMunicipalities.has(municipality)
  }

  private ceilingOf(municipality: string | null): number {
    return municipality === null
      ? Number.POSITIVE_INFINITY
      : (this.ceilings.get(municipality) ?? Number.POSITIVE_INFINITY)
  }

  private takenOf(municipality: string | null): number {
    return this.takenBy.get(municipality) ?? 0
  }

  private add(municipality: string | null, seats: number): void {
    this.taken += seats
    this.takenBy.set(municipality, this.takenOf(municipality) + seats)
  }
}
