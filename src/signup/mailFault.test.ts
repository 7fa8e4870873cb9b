import { expect, test } from 'vitest'
import { faultOf } from './mailFault'

const error = (data: object) => Object.assign(new Error('fejl'), data)

test.each([
  ['nobody is there', { code: 'ESOCKET' }, 'server'],
  ['we are not let in', { code: 'EAUTH', responseCode: 535 }, 'server'],
  ['our own address is not wanted', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'server'],
  ['the server is closing', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, 'server'],
  ['the mailbox does not exist', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
  ['the mailbox is busy', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'later'],
  ['the mail is not wanted', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
  ['the address can not be written to', { code: 'EENVELOPE', command: 'API' }, 'refused'],
])('%s', (_, data, kind) => {
  expect(faultOf(error(data)).kind).toBe(kind)
})

test('what the server says is kept without addresses', () => {
  const response = '550 5.1.1 <karen.sørensen@kommune.dk>: user "karen@kommune.dk" unknown'
  const { text } = faultOf(error({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response }))
  expect(text).toBe('550 5.1.1 <(adresse)>: user "(adresse)" unknown')
})
