/** True for what a reader can be sent to: a whole address over http or https. */
export function isWebAddress(value: string | null | undefined): value is string {
  if (!value || !URL.canParse(value)) return false
  return ['http:', 'https:'].includes(new URL(value).protocol)
}
