import { CheckboxGroup } from '@/ui/CheckboxGroup'
import { FilterPanel } from '@/ui/FilterPanel'
import { SelectField } from '@/ui/SelectField'
import { monthText } from './filterRules'
import { eventKinds } from './labels'
import type { EventChoices } from './queries'
import type { EventFilter } from './schema'

type Props = { filter: EventFilter; choices: EventChoices; activeCount: number; resetHref: string }

export function EventFilters({ activeCount, choices, filter, resetHref }: Props) {
  const named = (items: { slug: string; name: string }[]) =>
    items.map(({ name, slug }) => ({ value: slug, label: name }))
  return (
    <FilterPanel
      action="/arrangementer"
      submitLabel="Vis arrangementer"
      hiddenFields={filter.vis ? [{ name: 'vis', value: filter.vis }] : []}
      resetHref={activeCount > 0 ? resetHref : null}
      activeCount={activeCount}
    >
      <CheckboxGroup
        legend="Slags"
        name="slags"
        options={Object.entries(eventKinds).map(([value, label]) => ({
          value,
          label,
          checked: filter.slags.some((kind) => kind === value),
        }))}
      />
      <SelectField
        name="kommune"
        label="For medarbejdere i"
        emptyLabel="Alle kommuner"
        options={named(choices.municipalities)}
        defaultValue={filter.kommune ?? ''}
      />
      <SelectField
        name="metode"
        label="Metode"
        emptyLabel="Alle metoder"
        options={named(choices.methods)}
        defaultValue={filter.metode ?? ''}
      />
      <SelectField
        name="maaned"
        label="Måned"
        emptyLabel="Alle måneder"
        options={choices.months.map((month) => ({ value: month, label: monthText(month) }))}
        defaultValue={filter.maaned ?? ''}
      />
    </FilterPanel>
  )
}
