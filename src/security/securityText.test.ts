import { expect, test } from 'vitest'
import { securityText } from './securityText'

test('security.txt names the contact, where it stands and when to ask anew', () => {
  const contact = { address: 'mailto:sikkerhed@eksempel.dk', policyUrl: null }
  const now = new Date('2026-11-22T00:00:00.000Z')
  expect(securityText(contact, 'https://portal.eksempel.dk', now)).toBe(
    [
      'Contact: mailto:sikkerhed@eksempel.dk',
      'Expires: 2027-05-23T00:00:00.000Z',
      'Preferred-Languages: da, en',
      'Canonical: https://portal.eksempel.dk/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})
