import { registrationStates } from '@/signup/labels'
import { type DeskFilter, orders } from '../filters'
import { outside } from '../row'

type Props = { eventId: string; filter: DeskFilter; municipalities: { id: string; name: string }[] }

/** What of the list is shown, kept in the address. */
export function FilterForm({ eventId, filter, municipalities }: Props) {
  return (
    <form
      action={`/admin/deltagere/${eventId}`}
      aria-label="Filtrér listen"
      className="desk__form"
      method="get"
    >
      <label>
        Søg i navn, mail og arbejdssted
        <input defaultValue={filter.soeg} maxLength={200} name="soeg" type="search" />
      </label>
      <label>
        Tilstand
        <select defaultValue={filter.tilstand ?? ''} name="tilstand">
          <option value="">Alle</option>
          {Object.entries(registrationStates).map(([state, label]) => (
            <option key={state} value={state}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kommune
        <select defaultValue={filter.kommune ?? ''} name="kommune">
          <option value="">Alle</option>
          {municipalities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="ingen">{outside}</option>
        </select>
      </label>
      <label>
        Rækkefølge
        <select defaultValue={filter.orden} name="orden">
          {Object.entries(orders).map(([order, label]) => (
            <option key={order} value={order}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button className="btn btn--style-secondary" type="submit">
        Vis
      </button>
      <a href={`/admin/deltagere/${eventId}`}>Vis alle</a>
    </form>
  )
}
