import { expect, test } from 'vitest'
import { invitationMail } from './invitation'
import { portalMail } from './layout'

test('a mail says the same as text and as HTML', () => {
  const { html, subject, text } = invitationMail('https://portal.eksempel.dk/invitation/abc')
  expect(text).toMatch(/^https:\/\/portal\.eksempel\.dk\/invitation\/abc$/m)
  expect(html).toContain('<a href="https://portal.eksempel.dk/invitation/abc">')
  expect(html).toContain('lang="da"')
  for (const part of [subject, text, html]) expect(part).toContain('Vidensnetværk Nord')
})

test('what stands in a mail is text, never markup', () => {
  const { html } = portalMail({
    subject: '<b>',
    paragraphs: ['<img src=x onerror="alert(1)"> & \'så\' videre'],
  })
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<b>')
})
