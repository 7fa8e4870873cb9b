export type FormAnswer = { status: number; html: string }

/** The form of a page as a browser without JavaScript has it, and sends it. */
export type PlainForm = { address: string; fields: [string, string][] }

/** The page's form for signing up, with what is already in it. */
export function readForm(address: string, html: string): PlainForm {
  const form = /<form[^>]*step-form[\s\S]*?<\/form>/.exec(html)?.[0]
  if (!form) throw new Error(`Der er ingen formular på ${address}`)
  const fields = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const name = attribute(tag, 'name')
    return name === null || attribute(tag, 'type') === 'radio' ? [] : [[name, attribute(tag, 'value') ?? '']]
  })
  return { address, fields }
}

/** Sends the form with these answers, as if from a caller at an address of their own, and goes on to where it leads. */
export async function sendForm(
  { address, fields }: PlainForm,
  answers: Record<string, string>,
  caller: string,
): Promise<FormAnswer> {
  const body = new FormData()
  for (const [name, value] of fields) if (!(name in answers)) body.append(name, value)
  for (const [name, value] of Object.entries(answers)) body.append(name, value)
  const answer = await fetch(address, {
    method: 'POST',
    body,
    headers: { Origin: new URL(address).origin, 'X-Forwarded-For': caller },
  })
  return { status: answer.status, html: await answer.text() }
}

/** The value of a choice by the words people read. */
export function optionIn(html: string, label: string): string {
  const option = [...html.matchAll(/<option\b[^>]*>[^<]*<\/option>/g)].find(([tag]) =>
    tag.includes(`>${label}<`),
  )
  return (option && attribute(option[0], 'value')) ?? ''
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name.replace('$', '\\$')}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined
    ? null
    : value
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
}
