import { expect, test } from 'vitest'
import { invitationMail } from './invitation'
import { mailOf, portalMail } from './layout'

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

test('a table, a list and somebody’s words are escaped too, and web addresses in them can be followed', () => {
  const address = 'https://eksempel.dk/?a=1&b="x'
  const { html, text } = mailOf('Emne', [
    { kind: 'facts', facts: [['<b>', `Se ${address}.\nAnden linje`]] },
    { kind: 'list', items: ['<i>', 'javascript:alert(1)'] },
    { kind: 'quote', text: 'Første\r\n<u>anden</u>' },
  ])
  expect(html).toContain('<a href="https://eksempel.dk/?a=1&amp;b=">')
  expect(html).not.toMatch(/<(b|i|u)>|href="javascript/)
  expect(html).toContain('Første<br>&lt;u&gt;anden')
  expect(text).toContain('Anden linje')
  expect(text).toContain('> Første\n> <u>anden</u>')
})
