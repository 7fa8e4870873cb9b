/** Joins class names and leaves out the absent ones. */
export function joinClasses(...names: Array<string | false | null | undefined>): string {
  return names.filter(Boolean).join(' ')
}
