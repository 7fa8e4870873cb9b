import { env } from '@/env'

/** Browsers take a `__Host-` cookie over https alone, for the whole site, and for no other host. */
export const isSecureCookie = env.isHttps

/** What the names of the portal's cookies begin with; Payload adds `-token` for the session. */
export const cookiePrefix = isSecureCookie ? '__Host-portal' : 'portal'
