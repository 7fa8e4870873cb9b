import { expect, test } from 'vitest'
import { namesSomebody } from './namesSomebody'

const named = (name: string, jobRole: string | null) =>
  namesSomebody({ name, email: 'anne@aalborg.dk', jobRole })

test.each([
  ['Anne Hansen', 'Lærer (Anne Hansen)'],
  ['Anne Hansen', 'Vikar for ANNE'],
  ['Anne Hansen', 'Hansens afløser'],
  ['Anne Hansen', 'anne@aalborg.dk'],
  ['Anne Hansen', 'Skriv til leder@aalborg.dk'],
  ['Åse Holm', 'Leder, A\u030ase'],
  ['Bo Li', 'Vikar for Bo Li'],
])('%s is named in %j', (name, jobRole) => {
  expect(named(name, jobRole)).toBe(true)
})

test.each([
  ['Anne Holst', 'Vikar for Hanne Hansen'],
  ['Anne Holst', 'Lærer på Marianneskolen'],
  ['Ole Jensen', 'Skoleleder'],
  ['Else Vang', 'Ledelseskonsulent'],
  ['Anne af Rosen', 'Leder af U-turn'],
  ['Anne Hansen', null],
  ['', 'Lærer'],
])('%s is not named in %j', (name, jobRole) => {
  expect(named(name, jobRole)).toBe(false)
})
