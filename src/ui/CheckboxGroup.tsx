import { ChoiceGroup, type ChoiceOption, type MoreChoices } from './ChoiceGroup'

interface CheckboxGroupProps {
  legend: string
  name: string
  options: ChoiceOption[]
  more?: MoreChoices | null
  hint?: string | null
  error?: string | null
}

/** Any number of choices. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return <ChoiceGroup kind="checkbox" {...props} />
}
