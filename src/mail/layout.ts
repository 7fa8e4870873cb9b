export type Mail = { subject: string; html: string; text: string }

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
  const linkText = link ? [`${link.words}:\n${link.address}`] : []
  const linkHtml = link ? [`<a href="${escaped(link.address)}">${escaped(link.words)}</a>`] : []
  const body = [escaped(first), ...linkHtml, ...rest.map(escaped), `Venlig hilsen<br>${portalName}`]
  return {
    subject,
    text: [first, ...linkText, ...rest, `Venlig hilsen\n${portalName}`].join('\n\n'),
    html: [
      '<!doctype html>',
      `<html lang="da"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>`,
      ...body.map((paragraph) => `<p>${paragraph}</p>`),
      '</body></html>',
    ].join('\n'),
  }
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
