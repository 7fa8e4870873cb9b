import { isIP } from 'node:net'

type Seen = {
  /** Who holds the other end of the connection. */
  socketAddress: string | undefined
  /** X-Forwarded-For as it came, if it did. */
  forwardedFor: string | undefined
  /** How many proxies of one's own stand in front. Each has added the address it saw; what is before them, anybody wrote. */
  trustedProxies: number
}

/** The address of whoever calls, as far as it can be believed; `ukendt` when the connection is gone already. */
export function callerAddress({ socketAddress, forwardedFor, trustedProxies }: Seen): string {
  const hops = [...(forwardedFor ?? '').split(','), socketAddress ?? '']
    .map(plainAddress)
    .slice(-trustedProxies - 1)
  // Whatever is no address, no proxy of ours has written.
  const believed = hops.slice(hops.lastIndexOf('') + 1)
  return believed[0] ?? 'ukendt'
}

/** Without port, brackets and the prefix of an IPv4 address on an IPv6 socket; empty when it is no address. */
function plainAddress(text: string): string {
  const address = text
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) ? address : ''
}
