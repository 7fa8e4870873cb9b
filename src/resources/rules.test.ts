import { expect, test } from 'vitest'
import { downloadText, flowNoteOf, flowOf, groupsInOrder } from './rules'

const nodes = [
  { key: 'q', type: 'question' as const, text: 'Er det klart?' },
  { key: 'a', type: 'action' as const, text: 'Åbn guiden', url: 'https://example.dk/guide' },
]

test('an arrow to a step that does not exist is left out', () => {
  const flow = flowOf({
    start: 'q',
    nodes,
    edges: [
      { from: 'q', to: 'a', label: 'Ja' },
      { from: 'q', to: 'væk', label: 'Nej' },
    ],
  })
  expect(flow?.edges).toEqual([{ from: 'q', to: 'a', label: 'Ja' }])
})

test('a flow without a start begins at its first step, and one without steps is not shown', () => {
  expect(flowOf({ nodes })?.start).toBe('q')
  expect(flowOf({ start: 'findes-ikke', nodes })?.start).toBe('q')
  expect(flowOf({ start: 'q' })).toBeNull()
})

test('a step leads to a web address and to nothing else that an editor may have typed', () => {
  const links = flowOf({
    nodes: [...nodes, { key: 'x', type: 'end', text: 'Slut', url: 'javascript:alert(1)' }],
  })
  expect(links?.nodes.map(({ link }) => link?.href ?? null)).toEqual([null, 'https://example.dk/guide', null])
})

test('arrows that are a reading are said to be so, unless the editor has said it better', () => {
  const edges = [{ from: 'q', to: 'a', inferred: true }]
  expect(flowNoteOf({ edges })).toContain('udledt')
  expect(flowNoteOf({ edges, note: 'Tegnet op på ny.' })).toBe('Tegnet op på ny.')
  expect(flowNoteOf({ edges: [{ from: 'q', to: 'a' }] })).toBeNull()
})

test('a download says its kind and size', () => {
  expect(downloadText({ filename: 'skabelon.v2.docx', filesize: 1_240_000 })).toBe('Hent DOCX (1,2 MB)')
  expect(downloadText({ filename: 'plan.pdf', filesize: 400 })).toBe('Hent PDF (1 kB)')
  expect(downloadText({ filename: null, filesize: null })).toBe('Hent filen')
})

test('kinds come in the order of the toolbox, without the empty ones', () => {
  const groups = groupsInOrder([{ kind: 'link' as const }, { kind: 'skabelon' as const }])
  expect(groups.map(({ kind }) => kind)).toEqual(['skabelon', 'link'])
})
