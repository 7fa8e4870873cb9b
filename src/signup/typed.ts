/** What stands in a form's fields, by name, as it was typed. */
export type Typed = Record<string, string>

/** More than anybody types; what is beyond is not carried along. */
export const mostCharacters = 100_000

/** The texts of a sent form under the names that are known. */
export function typedFrom(form: FormData, names: string[]): Typed {
  return Object.fromEntries(names.map((name) => [name, textAt(form, name)]))
}

export function textAt(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, mostCharacters) : ''
}
