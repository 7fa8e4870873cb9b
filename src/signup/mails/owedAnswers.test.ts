import { expect, test } from 'vitest'
import type { Event } from '@/payload-types'
import type { MailAbout } from './about'
import { awaitingApproval, confirmed, waiting } from './seats'

const question = { id: 'kost', label: 'Kost', type: 'tekst' as const }
const about = (
  questions: Event['questions'],
  registration: Partial<MailAbout['registration']>,
): MailAbout => ({
  event: { id: 'e', title: 'Temadag', days: [], questions } as unknown as Event,
  registration: { name: 'Anna', email: 'anna@eksempel.dk', state: 'bekraeftet', ...registration },
  municipality: null,
  subject: null,
  message: null,
  occasion: null,
  place: 1,
  now: new Date('2026-11-30T12:00:00Z'),
  addresses: {
    own: 'https://eksempel.dk/tilmelding/x',
    event: 'https://eksempel.dk/e',
    list: 'https://eksempel.dk/tilmelding/liste/x',
    approvals: 'https://eksempel.dk',
  },
})
const texts = (given: MailAbout) => [confirmed, awaitingApproval, waiting].map((mail) => mail(given).text)

test('who was signed up by a colleague is told of questions and where to answer them', () => {
  for (const text of texts(about([question], { bookedByName: 'Bo' }))) {
    expect(text).toContain('et spørgsmål, som du ikke har svaret på')
    expect(text).toContain('https://eksempel.dk/tilmelding/x')
    expect(text).not.toContain('skal bruge dine svar')
  }
  const required = [
    { ...question, required: true },
    { ...question, id: 'rejse', label: 'Rejse' },
  ]
  for (const text of texts(about(required, { bookedByName: 'Bo' }))) {
    expect(text).toContain('nogle spørgsmål')
    expect(text).toContain('skal bruge dine svar')
  }
})

test('who has answered, was asked and left it out, or is asked nothing, is told nothing', () => {
  const answers = [{ question: 'Kost', answer: 'Vegetar' }]
  for (const given of [
    about([], { bookedByName: 'Bo' }),
    about([question], { bookedByName: 'Bo', answers }),
    about([question], { bookedByName: 'Bo', needs: answers }),
    about([question], { bookedByName: null }),
  ])
    for (const text of texts(given)) expect(text).not.toContain('som du ikke har svaret på')
})
