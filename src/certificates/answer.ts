import type { Payload } from 'payload'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { attendanceIn } from '@/signup/attendance'
import { ownRegistration } from '@/signup/ownRegistration'
import { personalHeaders, personalText } from '@/signup/personalAnswer'
import { drawCertificates } from './draw'
import { certificateFacts } from './facts'
import { certificateFault, unwrittenCertificate } from './fault'

/** What a personal link's certificate answers: the PDF for whoever took part, and for everybody else that nothing is there. */
export async function certificateAnswer(
  payload: Payload,
  headers: Headers,
  token: string,
): Promise<Response> {
  const attempt = await takeAttempt(payload, 'token', clientAddress(headers))
  if (!attempt.isAllowed) {
    const wait = { 'Retry-After': String(attempt.retryAfterSeconds) }
    return personalText(tooManyAttempts(attempt.retryAfterSeconds), 429, wait)
  }
  const found = await ownRegistration(payload, token)
  if (found?.registration.state !== 'deltog' || found.event.hasCertificate === false)
    return personalText('Siden findes ikke.', 404)
  const { event, registration } = found
  const attendance = attendanceIn(registration.attendance)
  const facts = await certificateFacts(payload, event, { name: registration.name, attendance })
  const fault = certificateFault(facts)
  if (fault !== null) return personalText(`${unwrittenCertificate(fault)} Skriv til arrangøren.`, 409)
  return new Response(await drawCertificates([facts]), {
    headers: {
      ...personalHeaders,
      'Content-Disposition': `inline; filename="kursusbevis-${event.slug.replaceAll(/[^\w-]/g, '-')}.pdf"`,
      'Content-Type': 'application/pdf',
    },
  })
}
