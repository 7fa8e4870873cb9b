import type { Step } from './steps'

/** The same step once more with what has been typed since, for when the server can't be reached. */
export function withTyped(step: Step, form: FormData): Step {
  const typed = (name: string, value: string) => {
    const found = form.get(name)
    return typeof found === 'string' ? found : value
  }
  return {
    ...step,
    attempt: step.attempt + 1,
    errors: [],
    focusOn: null,
    notices: [
      {
        tone: 'must',
        title: 'Det blev ikke sendt',
        text: [
          'Der er ikke forbindelse til portalen. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
        ],
      },
    ],
    parts: step.parts.map((part) => ({
      ...part,
      fields: part.fields.map((field) => ({ ...field, value: typed(field.name, field.value) })),
    })),
  }
}
