type Contact = { address: string; policyUrl: string | null }

const halfYear = 182 * 24 * 60 * 60 * 1000

/** The portal's `security.txt` (RFC 9116). It is written anew at each request, so it never runs out. */
export function securityText(contact: Contact, portalUrl: string, now: Date): string {
  const lines = [
    `Contact: ${contact.address}`,
    `Expires: ${new Date(now.getTime() + halfYear).toISOString()}`,
    'Preferred-Languages: da, en',
    `Canonical: ${portalUrl}/.well-known/security.txt`,
    ...(contact.policyUrl ? [`Policy: ${contact.policyUrl}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
