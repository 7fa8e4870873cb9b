import { env } from '@/env'

/** The exact address the provider sends people back to; it must stand in the provider's own settings. */
export function redirectAddress(providerId: string): string {
  return `${env.portalUrl}/log-ind/udbyder/${providerId}/svar`
}

/** Where one ends after logging out: a page for everybody. Must stand in the provider's settings. */
export const afterLogoutPath = '/log-ud/farvel'
