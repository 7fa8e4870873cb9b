import type { UIFieldServerProps } from 'payload'
import { seatsOf } from '@/signup/seatQueries'

/** Above the number of seats in the administration: how many have one, and when that is more than there are. */
export async function SeatsNow({ id, payload }: UIFieldServerProps) {
  if (id === undefined) return null
  const seats = (await seatsOf(payload, [String(id)])).get(String(id))
  if (!seats || seats.taken + seats.waiting === 0) return null
  const { capacity, taken, waiting } = seats
  const excess = capacity === null ? 0 : taken - capacity
  return (
    <div className="field-type">
      <p>
        Optagede pladser nu: <strong>{taken}</strong>
        {capacity === null ? '' : ` af ${capacity}`}. På venteliste: <strong>{waiting}</strong>.{' '}
        <a href={`/admin/deltagere/${id}`}>Åbn deltagerlisten</a>
      </p>
      {excess > 0 ? (
        <p role="note">
          <strong>
            Der er {excess} flere deltagere end pladser. De beholder deres pladser, og ingen fra ventelisten
            får plads, før der er færre end {capacity}.
          </strong>
        </p>
      ) : null}
    </div>
  )
}
