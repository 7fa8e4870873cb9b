import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import {
  type JSXConvertersFunction,
  LinkJSXConverter,
  RichText as PayloadRichText,
} from '@payloadcms/richtext-lexical/react'
import { addressOf, isPublicCollection } from '@/lib/paths'
import { withReadableLinks } from '@/runningText/links'
import { Prose } from '@/ui/Prose'
import { ScrollRegion } from '@/ui/ScrollRegion'

type Stored = { root: { children: unknown[] } } | null | undefined

/** How many levels the text's headings move down: 1 when the text stands under an h2 of the page. */
type Shift = 0 | 1

export function hasText(value: Stored): value is NonNullable<Stored> {
  return Boolean(value && value.root.children.length > 0)
}

/** What an editor wrote, by Payload's own converter: links stay within the portal's addresses, tables can be scrolled. */
export function RichText({ value, headingShift = 1 }: { value: Stored; headingShift?: Shift }) {
  if (!hasText(value)) return null
  return (
    <Prose>
      <PayloadRichText
        converters={converters(headingShift)}
        data={withReadableLinks(value) as SerializedEditorState}
        disableContainer
      />
    </Prose>
  )
}

function converters(shift: Shift): JSXConvertersFunction {
  return ({ defaultConverters }) => ({
    ...defaultConverters,
    ...LinkJSXConverter({
      internalDocToHref: ({ linkNode }) => {
        const target = linkNode.fields.doc
        const document = target?.value
        if (!target || !document || typeof document !== 'object' || !isPublicCollection(target.relationTo))
          return '/'
        return addressOf(target.relationTo, {
          slug: String(document.slug ?? ''),
          visibility: document.visibility === 'network' ? 'network' : 'public',
        })
      },
    }),
    heading: ({ node, nodesToJSX }) => {
      const Tag = `h${Math.min(6, Number(node.tag.slice(1)) + shift)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
      return <Tag>{nodesToJSX({ nodes: node.children })}</Tag>
    },
    table: ({ node, nodesToJSX }) => {
      const [head, ...rows] = node.children
      return (
        <ScrollRegion label="Tabel">
          <table>
            {head ? <thead>{nodesToJSX({ nodes: [head] })}</thead> : null}
            <tbody>{nodesToJSX({ nodes: rows })}</tbody>
          </table>
        </ScrollRegion>
      )
    },
    tablerow: ({ node, nodesToJSX }) => <tr>{nodesToJSX({ nodes: node.children })}</tr>,
    tablecell: ({ node, nodesToJSX }) => {
      const children = nodesToJSX({ nodes: node.children })
      return node.headerState > 0 ? (
        <th scope={node.headerState === 2 ? 'row' : 'col'}>{children}</th>
      ) : (
        <td>{children}</td>
      )
    },
  })
}
