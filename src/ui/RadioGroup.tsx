import { ChoiceGroup, type ChoiceOption } from './ChoiceGroup'

interface RadioGroupProps {
  legend: string
  name: string
  options: ChoiceOption[]
  hint?: string | null
  error?: string | null
}

/** One choice out of few. */
export function RadioGroup(props: RadioGroupProps) {
  return <ChoiceGroup kind="radio" {...props} />
}
