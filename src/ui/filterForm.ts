/** The address that sending a GET form leads to, without what is empty in it. */
export function formAddress(form: HTMLFormElement): string {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) query.append(name, value)
  const path = form.getAttribute('action') ?? ''
  return query.size > 0 ? `${path}?${query}` : path
}

/** True when two addresses ask for the same, in whatever order. */
export function isSameQuery(one: string, other: string): boolean {
  return sortedQuery(one) === sortedQuery(other)
}

/** Makes the fields of a form say what an address says. */
export function showChoices(form: HTMLFormElement, address: string): void {
  const query = queryOf(address)
  for (const field of form.elements) {
    const isInput = field instanceof HTMLInputElement
    if (isInput && field.type === 'checkbox') field.checked = query.getAll(field.name).includes(field.value)
    else if ((isInput && field.type !== 'hidden') || field instanceof HTMLSelectElement)
      field.value = query.get(field.name) ?? ''
  }
}

function sortedQuery(address: string): string {
  const query = queryOf(address)
  return [...query]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
}

function queryOf(address: string): URLSearchParams {
  return new URLSearchParams(address.split('?')[1])
}
