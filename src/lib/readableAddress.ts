import { domainToUnicode } from 'node:url'

/** The letters one reads Danish names in; a domain of others may look like one that it isn't. */
const latin = /^[\p{Script=Latin}\p{N}.-]+$/u

/** A mail address as it is shown: `navn@hjørring.dk` for `navn@xn--hjrring-r1a.dk`. On the server alone. */
export function readableAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = domainToUnicode(address.slice(at + 1))
  return at > 0 && latin.test(domain) ? `${address.slice(0, at)}@${domain}` : address
}
