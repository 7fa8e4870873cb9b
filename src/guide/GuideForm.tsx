import { Button } from '@/ui/Button'
import { NumberField } from '@/ui/NumberField'
import { RadioGroup } from '@/ui/RadioGroup'
import { SelectField } from '@/ui/SelectField'
import type { GuideAnswers } from './schema'

type Choices = {
  municipalities: { name: string; slug: string }[]
  stages: { name: string; slug: string; summary?: string | null }[]
}

/** Three questions on one page; only the municipality must be answered. */
export function GuideForm({
  answers,
  choices,
  error,
}: {
  answers: GuideAnswers
  choices: Choices
  error: string | null
}) {
  return (
    <form className="form-stack" action="/hvem-kontakter-jeg" method="get">
      <SelectField
        name="kommune"
        label="Hvilken kommune bor den unge i?"
        emptyLabel="Vælg kommune"
        defaultValue={answers.kommune}
        options={choices.municipalities.map(({ name, slug }) => ({ value: slug, label: name }))}
        error={error}
      />
      <NumberField
        name="alder"
        label="Hvor gammel er den unge?"
        min={0}
        max={120}
        optional
        defaultValue={answers.alder ?? undefined}
      />
      <RadioGroup
        legend="Hvad passer bedst på det, du ser?"
        name="trin"
        hint="Vælg det, der ligger nærmest. Er du i tvivl, kan du springe spørgsmålet over."
        options={choices.stages.map(({ name, slug, summary }) => ({
          value: slug,
          label: name,
          hint: summary ?? null,
          checked: answers.trin === slug,
        }))}
      />
      <Button>Vis, hvem jeg kan kontakte</Button>
    </form>
  )
}
