import { outsideText, registrationStates } from '@/signup/labels'
import { type DeskFilter, orders, unopened } from '../filters'

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
      <div>
        <label htmlFor="filter-soeg">Søg i navn, mail og arbejdssted</label>
        <input defaultValue={filter.soeg} maxLength={200} id="filter-soeg" name="soeg" type="search" />
      </div>
      <div>
        <label htmlFor="filter-tilstand">Tilstand</label>
        <select defaultValue={filter.tilstand ?? ''} id="filter-tilstand" name="tilstand">
          <option value="">Alle</option>
          {Object.entries(registrationStates).map(([state, label]) => (
            <option key={state} value={state}>
              {label}
            </option>
          ))}
          <option value={unopened}>Har ikke åbnet linket</option>
        </select>
      </div>
      <div>
        <label htmlFor="filter-kommune">Kommune</label>
        <select defaultValue={filter.kommune ?? ''} id="filter-kommune" name="kommune">
          <option value="">Alle</option>
          {municipalities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="ingen">{outsideText}</option>
        </select>
      </div>
      <div>
        <label htmlFor="filter-orden">Rækkefølge</label>
        <select defaultValue={filter.orden} id="filter-orden" name="orden">
          {Object.entries(orders).map(([order, label]) => (
            <option key={order} value={order}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button className="btn btn--style-secondary" type="submit">
        Vis
      </button>
      <a href={`/admin/deltagere/${eventId}`}>Vis alle</a>
    </form>
  )
}
