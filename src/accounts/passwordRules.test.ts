import { describe, expect, test } from 'vitest'
import { newPasswordProblem } from './newPassword'

const owner = { name: 'Ida Holmgaard', email: 'ida.holmgaard@fjordby.dk' }

describe('a new password', () => {
  test.each([
    'fire ord efter hinanden',
    'cykel-regnvejr-lampe',
    'k7#vQ2p!mZr9',
    'blåbærsyltetøj på fars terrasse',
  ])('%s is good', async (password) => expect(await newPasswordProblem(password, owner)).toBeNull())

  test.each([
    ['elleve tegn', 'mindst 12 tegn'],
    ['x'.repeat(201), 'højst være på 200 tegn'],
    [undefined, 'mindst 12 tegn'],
    ['password1234', 'let at gætte'],
    ['Password2026!!', 'let at gætte'],
    ['P@ssw0rd1234', 'let at gætte'],
    ['passwordpassword', 'let at gætte'],
    ['Sommer2026!!', 'let at gætte'],
    ['123456789012', 'let at gætte'],
    ['aaaaaaaaaaaaaa', 'let at gætte'],
    ['abcabcabcabc', 'let at gætte'],
    ['---dragon---123', 'let at gætte'],
    ['adgangskode1', 'let at gætte'],
    ['Holmgaard2026', 'navn, din mail'],
    ['ida.holmgaard@fjordby.dk', 'navn, din mail'],
    ['vidensnetværk1', 'navn, din mail'],
    ['VidensnetvaerkNord!', 'navn, din mail'],
  ])('%s is refused', async (password, words) => {
    expect(await newPasswordProblem(password, owner)).toContain(words)
  })

  test('may hold one’s name among other words', async () => {
    expect(await newPasswordProblem('Holmgaard spiser blåbær', owner)).toBeNull()
  })
})
