import { parsedUrl } from './parsedUrl'

/** True for what a reader can be sent to: a whole address over http or https. */
export function isWebAddress(value: string | null | undefined): value is string {
  const url = value ? parsedUrl(value) : null
  return url !== null && ['http:', 'https:'].includes(url.protocol)
}
