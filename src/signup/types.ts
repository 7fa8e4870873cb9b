import type { RegistrationReason, RegistrationState } from './labels'

export type Quota = {
  municipality: string
  seats: number
  /** `loft`: the municipality can't have more. `reserveret`: nobody else can have them until they are released. */
  mode: 'loft' | 'reserveret'
  /** When reserved seats become everybody's; `null` keeps them. */
  releaseAt: Date | null
}

/** The part of an event that decides who has a seat. */
export type SeatEvent = {
  state: 'planlagt' | 'aaben' | 'lukket' | 'aflyst' | 'flyttet' | 'afholdt'
  /** `null` when there is room for everybody. */
  capacity: number | null
  quotas: Quota[]
  /** The beginning of the first day; `null` while it isn't set. */
  startsAt: Date | null
  /** From here on a freed seat is offered with a deadline instead of given. `null`: always given. */
  offersFrom: Date | null
  offerHours: number
  hasWaitingList: boolean
  needsApproval: boolean
}

/** The part of a registration that decides whether it has a seat. */
export type Seatable = {
  id: string
  state: RegistrationState
  /** Place in line, given under the event's lock; unique for an event. */
  number: number
  /** The higher, the earlier; 0 for everybody the secretariat has not moved. */
  priority: number
  /** `null` for somebody from outside the eleven. */
  municipality: string | null
  /** Those who come together or not at all share this; `null` for everybody else. */
  group: string | null
  isApproved: boolean
  offeredUntil: Date | null
  /** When a seat that nobody has shown to be theirs goes on; `null` once the mailed link has been opened, or needn't be. */
  confirmBy: Date | null
  /** Where one that waits for that was sent from: {@link mostUnconfirmed}. */
  sentFrom: string | null
}

/** What becomes of one registration. */
export type SeatChange = {
  id: string
  from: RegistrationState
  to: RegistrationState
  reason?: RegistrationReason
  /** For `tilbudt`. */
  offeredUntil?: Date
}

/** What is left, for whoever looks at the event. */
export type SeatsLeft = {
  capacity: number | null
  taken: number
  /** Seats that anybody could take now; `null` when there is no limit. */
  free: number | null
  /** Seats kept for one municipality that nobody else can take. */
  reserved: { municipality: string; left: number; releaseAt: Date | null }[]
  waiting: number
}

/** What a newcomer would get. */
export type Outlook = 'plads' | 'afventer' | 'venteliste' | 'fuldt'
