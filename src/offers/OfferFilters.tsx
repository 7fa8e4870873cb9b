import { CheckboxGroup } from '@/ui/CheckboxGroup'
import { FilterPanel } from '@/ui/FilterPanel'
import { NumberField } from '@/ui/NumberField'
import { wayInChoices } from './labels'
import type { filterChoices } from './queries'
import type { OfferFilter } from './schema'

type Choices = Awaited<ReturnType<typeof filterChoices>>
type Named = { slug: string; name: string }

export function OfferFilters({ filter, choices }: { filter: OfferFilter; choices: Choices }) {
  const options = (items: Named[], chosen: string[]) =>
    items.map(({ name, slug }) => ({ value: slug, label: name, checked: chosen.includes(slug) }))
  const activeCount =
    filter.kommune.length +
    filter.type.length +
    filter.trin.length +
    filter.vejind.length +
    (filter.alder === null ? 0 : 1)
  return (
    <FilterPanel
      action="/tilbud"
      submitLabel="Vis tilbud"
      resetHref={activeCount > 0 ? '/tilbud' : null}
      activeCount={activeCount}
    >
      <NumberField
        name="alder"
        label="Den unges alder"
        min={0}
        max={120}
        defaultValue={filter.alder ?? undefined}
      />
      <CheckboxGroup
        legend="Kommune"
        name="kommune"
        options={options(choices.municipalities, filter.kommune)}
      />
      <CheckboxGroup legend="Bekymringstrin" name="trin" options={options(choices.stages, filter.trin)} />
      <CheckboxGroup
        legend="Vej ind"
        name="vejind"
        options={wayInChoices.map(({ label, value }) => ({
          value,
          label,
          checked: filter.vejind.includes(value),
        }))}
      />
      <CheckboxGroup legend="Slags tilbud" name="type" options={options(choices.types, filter.type)} />
    </FilterPanel>
  )
}
