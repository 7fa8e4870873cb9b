/** A form's answers, as a form keeps them while something is wrong. */
export type FieldProblem = { field: string; message: string }

/** The text typed in a field; empty when there is none or it is a file. */
export function typedIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
