import { expect, test } from 'vitest'
import { referencesIn } from './references'
import { tokensOf } from './tokens'

test.each([
  ['§ 50 og § 52', ['"p50x"', '"p52x"']],
  ['SEL 101 og 101a', ['"lovsel" "p101x"', '"lovsel" "p101ax"']],
  ['SEL 101 og barnets lov 32', ['"lovsel" "p101x"', '"lovbl" "p32x"']],
  ['101 i serviceloven og 32 i barnets lov', ['"lovsel" "p101x"', '"lovbl" "p32x"']],
  ['§ 50 og 52 i barnets lov', ['"lovbl" "p50x"', '"lovbl" "p52x"']],
  ['§§ 50, 52 serviceloven', ['"lovsel" "p50x"', '"lovsel" "p52x"']],
  ['barnets lov og serviceloven', ['"lovbl"', '"lovsel"']],
  ['servicelovens § 52 stk. 3', ['"lovsel" "p52x"']],
  ['SEL § 50 og BL § 52', ['"lovsel" "p50x"', '"lovbl" "p52x"']],
  ['bl 32', ['"lovbl" "p32x"']],
  ['alkohol, hash bl. a. 18 unge', []],
  ['hash bl.a. i Aalborg', []],
  ['hash og unge', []],
])('%s names %j', (query, references) => {
  const tokens = tokensOf(query).filter(({ kind }) => kind !== 'sectionWord')
  expect(referencesIn(tokens)).toEqual(references)
})
