import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'

/** How the seed writes rich text: paragraphs, headings of level 2 and lists. */
export type Block =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'list'; items: string[] }

/** The blocks as the editor stores them. */
export function richTextFrom(blocks: Block[]): SerializedEditorState {
  return {
    root: {
      type: 'root',
      format: '',
      indent: 0,
      version: 1,
      direction: 'ltr',
      children: blocks.map(nodeFrom),
    },
  }
}

const frame = { format: '' as const, indent: 0, version: 1, direction: 'ltr' as const }

function textNode(text: string) {
  return { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
}

function nodeFrom(block: Block) {
  switch (block.type) {
    case 'heading':
      return { ...frame, type: 'heading', tag: 'h2', children: [textNode(block.text)] }
    case 'list':
      return {
        ...frame,
        type: 'list',
        listType: 'bullet',
        tag: 'ul',
        start: 1,
        children: block.items.map((item, index) => ({
          ...frame,
          type: 'listitem',
          value: index + 1,
          children: [textNode(item)],
        })),
      }
    case 'paragraph':
      return { ...frame, type: 'paragraph', textFormat: 0, textStyle: '', children: [textNode(block.text)] }
  }
}
