const timeoutMs = 10_000

/**
 * A `fetch` that reaches the given hosts and no others. `allowedHosts` are as in an address, with the port where it is not
 * the scheme's own. Plain http only reaches this machine; a redirect is an error, since it is the other side that chooses
 * where it leads; and a call that takes longer than ten seconds is given up.
 *
 * @throws TypeError for an address that may not be reached
 */
export function outgoingFetch(allowedHosts: readonly string[]): typeof fetch {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()))
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const refusal = refusalOf(url, allowed)
    if (refusal) throw new TypeError(`${url.origin}: ${refusal}`)
    const signals = [
      AbortSignal.timeout(timeoutMs),
      init.signal,
      input instanceof Request ? input.signal : null,
    ]
    return fetch(input, {
      ...init,
      // Who asks for `manual` reads the redirect and does not follow it.
      redirect: init.redirect === 'manual' ? 'manual' : 'error',
      signal: AbortSignal.any(signals.filter((signal) => signal instanceof AbortSignal)),
    })
  }
}

function refusalOf(url: URL, allowed: Set<string>): string | null {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return 'der skal bruges https'
  if (url.username || url.password) return 'adressen må ikke indeholde en adgangskode'
  return allowed.has(url.host) ? null : 'værten er ikke sat op'
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
