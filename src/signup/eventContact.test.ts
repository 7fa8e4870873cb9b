import { expect, test } from 'vitest'
import type { Event } from '@/payload-types'
import { orSecretariat } from './eventContact'

const contact = (event: Partial<Event>, texts: Parameters<typeof orSecretariat>[1]) => {
  const { contactEmail, contactFunction } = orSecretariat(event as Event, texts)
  return [contactFunction, contactEmail].filter(Boolean)
}

test('an event without an address has the secretariat’s, or its telephone, or neither', () => {
  expect(contact({}, { contactEmail: ' post@eksempel.dk ' })).toEqual(['Sekretariatet', 'post@eksempel.dk'])
  expect(contact({ contactFunction: 'Kursuslederen' }, { contactEmail: 'post@eksempel.dk' })).toEqual([
    'Kursuslederen eller Sekretariatet',
    'post@eksempel.dk',
  ])
  expect(contact({}, { contactPhone: '12 34 56 78' })).toEqual(['Sekretariatet, telefon 12 34 56 78'])
  expect(contact({ contactFunction: 'Kursuslederen' }, {})).toEqual(['Kursuslederen'])
})

test('what is typed in as the secretariat’s address and is none becomes no header', () => {
  expect(contact({}, { contactEmail: 'a@eksempel.dk\r\nBcc: b@eksempel.dk' })).toEqual([])
  expect(contact({}, { contactEmail: 'skriv til os' })).toEqual([])
})
