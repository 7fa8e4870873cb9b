/** Where the portal's own web server says who is calling. It removes what a caller sends under this name. */
export const clientAddressHeader = 'x-portal-client'

/** The caller's address as the portal's own web server saw it; `ukendt` when no server stands in between. */
export function clientAddress(headers: Headers): string {
  return headers.get(clientAddressHeader) ?? 'ukendt'
}
