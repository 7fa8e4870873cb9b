import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withTypedLists } from './listNodes'
import { typedLists } from './typedLists'

const bullets = ['•', '·', '-', '–', '*', 'o', '▪', '●', '✓', '\uf0b7']
const numbers: ((at: number) => string)[] = [(at) => `${at}.`, (at) => `${at})`, (at) => `(${at})`]
const mark = fc.oneof(
  fc.constantFrom(...bullets).map((sign) => ({ isNumbered: false, of: (_at: number) => sign })),
  fc.constantFrom(...numbers).map((of) => ({ isNumbered: true, of })),
)
const space = fc.constantFrom(' ', '  ', '\t', '\u00a0', '\u00a0\u00a0 ')
const items = fc.array(fc.constantFrom('Æbler', 'Et to', 'en liter', 'og så', 'Se §5'), {
  minLength: 2,
  maxLength: 9,
})

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const paragraph = (...children: object[]) => ({
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
})
const inText = (...children: object[]) => ({ root: { type: 'root', children } })
const linebreak = { type: 'linebreak', version: 1 }
/** What stands in a text, in short. */
const shape = (node: unknown): unknown => {
  const { children, tag, text: words, type } = Object(Object(node).root ?? node)
  if (typeof words === 'string') return words
  if (type === 'linebreak') return '|'
  return [type === 'list' ? tag : type, ...(children ?? []).map(shape)]
}
const brought = (...children: object[]) => (shape(withTypedLists(inText(...children))) as unknown[]).slice(1)

const written = fc.tuple(mark, space, items, fc.constantFrom('paragraphs', 'breaks', 'spaced'))

test('lines with one kind of bullet, or numbers that begin and go on, are a list', () => {
  fc.assert(
    fc.property(written, ([{ isNumbered, of }, gap, words, how]) => {
      const lines = words.map((word, at) => text(`${of(at + 1)}${gap}${word}`))
      const before = paragraph(text('Husk:'))
      const after = paragraph(text('Det var det'))
      const between =
        how === 'breaks'
          ? [
              paragraph(
                ...[text('Husk:'), ...lines, text('Det var det')].flatMap((line, at) =>
                  at ? [linebreak, line] : [line],
                ),
              ),
            ]
          : [
              before,
              ...lines.flatMap((line) =>
                how === 'spaced' ? [paragraph(line), paragraph()] : [paragraph(line)],
              ),
              after,
            ]
      const out = brought(...between).filter((each) => (each as unknown[]).length > 1)
      const list = [isNumbered ? 'ol' : 'ul', ...words.map((word) => ['listitem', word])]
      expect(out).toEqual([['paragraph', 'Husk:'], list, ['paragraph', 'Det var det']])
    }),
  )
})

test('what is a list once stays so', () => {
  const line = fc.tuple(
    fc.constantFrom('• ', '- ', '1. ', '2. ', 'a) ', 'o ', '', '  - '),
    fc.constantFrom('a', 'Et', '• b', ''),
  )
  const lines = fc.array(line, { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 4 }), (paragraphs) => {
      const value = inText(
        ...paragraphs.map((each) =>
          paragraph(...each.flatMap(([sign, word], at) => [...(at ? [linebreak] : []), text(sign + word)])),
        ),
      )
      const once = withTypedLists(value)
      expect(withTypedLists(once)).toEqual(once)
      // No word is lost.
      const words = (node: unknown) => JSON.stringify(shape(node)).match(/Et/g)?.length ?? 0
      expect(words(once)).toBe(words(value))
    }),
  )
})

test.each([
  [['- og så gik det galt', 'Men det gik']],
  [['- og så', '• og så']],
  [['1. december mødes vi', '2. december holder vi fri']],
  [['1. dec. mødes vi', '2. dec. holder vi fri']],
  [['2014. var et godt år', '2015. også']],
  [['2. Et', '3. To']],
  [['1. Et', '3. Tre']],
  [['1. Et', '1. To']],
  [['b) Et', 'c) To']],
  [['A. Hansen skrev', 'B. Jensen svarede']],
  [['§ 1 Loven', '§ 2 Mere']],
  [['-5 grader', '-6 grader']],
  [['- alene', '', 'Tekst', '- alene igen']],
  [['- ', '- ']],
  [['a) unge under 18 år', 'b) unge over 18 år']],
  [['i. Et', 'ii. To']],
  [['1. og 2. december: seminar', '2. og 3. januar: kursus']],
  [['1. – 2. juni', '2. – 3. juli']],
  [['1. klasse begynder', '2. klasse følger']],
  [['- 1.200 kr. i tilskud', '- 300 kr. i rabat']],
  [['– 5 grader', '– 6 grader']],
  [['– Vi skal se de unge, siger Anna.', '– Og vi skal gøre det sammen, siger Bo.']],
  [['- Vi skal se de unge, siger Anna', '- Det er svært, mener Bo']],
])('%j is no list', (lines) => {
  expect(typedLists(lines.map((each) => ({ text: each })))).toEqual([])
})

test('lists within lists, by where they stand or by what goes on after them', () => {
  const lines = (...all: string[]) => brought(...all.map((each) => paragraph(text(each))))
  const nested = [
    ['ul', ['listitem', 'a'], ['listitem', ['ul', ['listitem', 'b'], ['listitem', 'c']]], ['listitem', 'd']],
  ]
  expect(lines('• a', 'o b', 'o c', '• d')).toEqual(nested)
  expect(lines('- a', '   - b', '   - c', '- d')).toEqual(nested)
  expect(lines('§ a', '§ b')).toEqual([['ul', ['listitem', 'a'], ['listitem', 'b']]])
  expect(lines('1. a', '- b', '2. c')).toEqual([
    ['ol', ['listitem', 'a'], ['listitem', ['ul', ['listitem', 'b']]], ['listitem', 'c']],
  ])
  expect(lines('1. a', '2. b', '- c', '- d')).toEqual([
    ['ol', ['listitem', 'a'], ['listitem', 'b']],
    ['ul', ['listitem', 'c'], ['listitem', 'd']],
  ])
})

test('a bullet may be in several parts, bold or a tab, and in a table', () => {
  const tab = { type: 'tab', text: '\t', version: 2 }
  const line = (word: string) => paragraph(text('•', 1), tab, { type: 'link', children: [text(word)] })
  const cell = { type: 'tablecell', children: [line('a'), line('b')] }
  const list = ['ul', ['listitem', ['link', 'a']], ['listitem', ['link', 'b']]]
  expect(brought({ type: 'table', children: [{ type: 'tablerow', children: [cell] }] })).toEqual([
    ['table', ['tablerow', ['tablecell', list]]],
  ])
})

test('what is no running text is given back', () => {
  for (const value of [
    null,
    undefined,
    'a',
    7,
    [],
    {},
    { root: 'a' },
    { root: { type: 'root', children: [null, 'a'] } },
  ])
    expect(withTypedLists(value)).toEqual(value)
})
