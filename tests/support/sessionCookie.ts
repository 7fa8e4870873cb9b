/** The session that an answer gives the browser, which no body tells. */
export function sessionIn({ headers }: Pick<Response, 'headers'>): string {
  const cookie = headers.getSetCookie().find((each) => /^(__Host-)?portal-token=[^;]/.test(each))
  if (!cookie) throw new Error('Svaret giver ingen session')
  return cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'))
}
