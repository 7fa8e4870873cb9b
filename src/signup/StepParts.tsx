import { RadioGroup } from '@/ui/RadioGroup'
import { SelectField } from '@/ui/SelectField'
import { TextAreaField } from '@/ui/TextAreaField'
import { TextField } from '@/ui/TextField'
import type { StepField, StepPart } from './steps'

/** The fields of a step, each group under its heading where it has one. */
export function StepParts({ parts }: { parts: StepPart[] }) {
  return parts.map(({ fields, heading, id, isRow, lead }) => {
    const content = (
      <>
        {lead ? <p className="form-hint">{lead}</p> : null}
        {fields.map((field) => (
          <Field key={field.name} field={field} />
        ))}
      </>
    )
    if (!heading) return <div key={id}>{content}</div>
    return (
      <fieldset key={id} className={isRow ? 'step-part step-part--row' : 'step-part'}>
        <legend className={isRow ? 'form-label' : 'heading-3'}>{heading}</legend>
        {content}
      </fieldset>
    )
  })
}

function Field({ field }: { field: StepField }) {
  const { error, hint, label, name, value } = field
  const common = { name, label, hint, error, defaultValue: value }
  switch (field.kind) {
    case 'long':
      return <TextAreaField {...common} optional={field.optional} rows={field.rows} />
    case 'select':
      return (
        <SelectField
          {...common}
          options={field.options}
          emptyLabel={field.emptyLabel}
          optional={field.optional}
        />
      )
    case 'radio':
      return (
        <RadioGroup
          legend={label}
          name={name}
          hint={hint}
          error={error}
          options={field.options.map((option) => ({ ...option, checked: option.value === value }))}
        />
      )
    default:
      return (
        <TextField
          {...common}
          type={field.kind}
          optional={field.optional}
          autoComplete={field.autoComplete}
        />
      )
  }
}
