import { searchFormId } from './SearchFilters'
import { type Sorting, sortings } from './schema'

const texts: Record<Sorting, string> = {
  relevans: 'Relevans',
  navn: 'Navn',
  bekraeftet: 'Senest bekræftet',
}

/** The order of the hits. It belongs to the filters' form; without script a button of its own sends it. */
export function SortField({ sorting }: { sorting: Sorting }) {
  return (
    <div className="sort-field">
      <label htmlFor="sortering">Sortér efter</label>
      <select
        className="form-select"
        id="sortering"
        name="sortering"
        form={searchFormId}
        defaultValue={inAddress(sorting)}
      >
        {sortings.map((one) => (
          <option key={one} value={inAddress(one)}>
            {texts[one]}
          </option>
        ))}
      </select>
      <noscript>
        <button className="button button-secondary" type="submit" form={searchFormId}>
          Sortér
        </button>
      </noscript>
    </div>
  )
}

/** The usual order isn't said in the address. */
function inAddress(sorting: Sorting): string {
  return sorting === 'relevans' ? '' : sorting
}
