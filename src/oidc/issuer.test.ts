import { describe, expect, test } from 'vitest'
import { isHost, isSharedIssuer, issuerProblem } from './issuer'

describe('an issuer', () => {
  test.each([
    'https://login.kommune.dk',
    'https://login.kommune.dk/adfs/',
    'https://login.microsoftonline.com/0f3a/v2.0',
    'http://127.0.0.1:4000',
    'http://localhost:4000',
  ])('may be %s', (issuer) => expect(issuerProblem(issuer)).toBeNull())

  test.each([
    'login.kommune.dk',
    'http://login.kommune.dk',
    'http://127.0.0.1.ond.dk',
    'file:///etc/passwd',
    'https://navn:kode@login.kommune.dk',
    'https://login.kommune.dk/?a=b',
    'https://login.kommune.dk/#a',
    'https://login.kommune.dk/.well-known/openid-configuration',
  ])('may not be %s', (issuer) => expect(issuerProblem(issuer)).toMatch(/^(Skriv|Adressen)/))

  test('is shared by everybody at Entra’s common addresses', () => {
    expect(isSharedIssuer('https://login.microsoftonline.com/organizations/v2.0')).toBe(true)
    expect(isSharedIssuer('https://login.microsoftonline.com/common/v2.0')).toBe(true)
    expect(isSharedIssuer('https://login.microsoftonline.com/0f3a/v2.0')).toBe(false)
  })
})

test('a host is a name with or without a port, and nothing more', () => {
  for (const host of ['login.kommune.dk', 'LOGIN.kommune.dk:8443', '127.0.0.1:4000'])
    expect(isHost(host)).toBe(true)
  for (const host of ['https://login.kommune.dk', 'login.kommune.dk/sti', 'a@b.dk', '*.kommune.dk', '-', ''])
    expect(isHost(host)).toBe(false)
})
