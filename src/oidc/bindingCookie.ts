import { cookiePrefix, isSecureCookie } from '@/security/cookies'

/** Binds a login to the browser that began it. Set when somebody presses the button, gone when they are back. */
export const bindingCookie = {
  name: `${cookiePrefix}-login`,
  options: {
    httpOnly: true,
    // The provider sends people back from another site: a strict cookie would stay behind.
    sameSite: 'lax',
    secure: isSecureCookie,
    path: '/',
  },
} as const
