export type Mail = { subject: string; html: string; text: string }

/** A part of a mail. What is in it is text, never markup. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'link'; words: string; address: string }
  /** What somebody looks up: when, where, until when. A value may have several lines. */
  | { kind: 'facts'; facts: [label: string, value: string][] }
  | { kind: 'list'; items: string[] }
  /** Somebody's own words, with their line breaks. */
  | { kind: 'quote'; text: string }

type Parts = {
  subject: string
  /** Plain sentences, one paragraph each; the link stands after the first. */
  paragraphs: [string, ...string[]]
  link?: { words: string; address: string }
}

const portalName = 'Vidensnetværk Nord'

/** A mail from the portal, as text and as plain HTML that says the same. */
export function portalMail({ subject, paragraphs, link }: Parts): Mail {
  const [first, ...rest] = paragraphs
  return mailOf(subject, [
    { kind: 'paragraph', text: first },
    ...(link ? [{ kind: 'link' as const, ...link }] : []),
    ...rest.map((text) => ({ kind: 'paragraph' as const, text })),
  ])
}

/** As {@link portalMail}, from parts of several kinds. */
export function mailOf(subject: string, blocks: Block[]): Mail {
  return {
    subject,
    text: [...blocks.map(asText), `Venlig hilsen\n${portalName}`].join('\n\n'),
    html: [
      '<!doctype html>',
      `<html lang="da"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
      ...blocks.map(asHtml),
      `<p>Venlig hilsen<br>${portalName}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'link':
      return `${block.words}:\n${block.address}`
    case 'facts':
      return block.facts.map(([label, value]) => `${label}: ${value.replaceAll('\n', '\n  ')}`).join('\n')
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'quote':
      return linesOf(block.text)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
  }
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'link':
      return `<p><a href="${escaped(block.address)}">${escaped(block.words)}</a></p>`
    case 'facts':
      return `<table cellpadding="4">\n${block.facts.map(factRow).join('\n')}\n</table>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${withLinks(item)}</li>`).join('\n')}\n</ul>`
    case 'quote':
      return `<blockquote>${withBreaks(block.text)}</blockquote>`
  }
}

function factRow([label, value]: [string, string]): string {
  return `<tr><th scope="row" align="left" valign="top">${escaped(label)}</th><td>${withBreaks(value)}</td></tr>`
}

function withBreaks(text: string): string {
  return linesOf(text).map(withLinks).join('<br>')
}

/** Web addresses can be followed. Whoever puts a stranger's words in here takes addresses out first. */
function withLinks(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
