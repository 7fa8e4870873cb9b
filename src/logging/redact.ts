/** What stands for something that was taken out. */
const address = '[mailadresse]'
const code = '[kode]'
const hidden = '[skjult]'

const email = /[\p{L}\p{N}._%+'-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu
/** Session tokens, one-time links, keys: long, and not a path, a word or an id. */
const personalLink = /(?<=\/tilmelding\/(?:liste\/)?)[\w-]{20,}/g
const token =
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+|(?<![\w/.-])[A-Za-z0-9_-]{32,}(?![\w/.-])|(?<=\/)[A-Za-z0-9_-]{40,}(?![\w/.-])/g
/** Databases repeat what they were given: SQL parameters, and the value that was there already. */
const given = [/\bparams: [\s\S]*/, /\bdup key: \{[\s\S]*?\}/]

/** No more of anything is written: what is longer was sent by somebody, and no line of the portal's own is. */
const longest = 500

const lookedThrough = 4 * longest

/** A line of text without addresses, keys and what a database was given, and no longer than anybody reads. */
export function redactText(text: string): string {
  const cleaned = given
    .reduce((rest, pattern) => rest.replace(pattern, hidden), beginningOf(text))
    .replace(email, address)
    .replace(personalLink, code)
    .replace(token, (found) => (isCode(found) ? code : found))
  return cleaned.length > longest || text.length > lookedThrough
    ? `${cleaned.slice(0, longest)}… (${text.length} tegn)`
    : cleaned
}

/** A long text is looked through no farther than could be written; half an address at its end would not be known as one. */
function beginningOf(text: string): string {
  return text.length > lookedThrough ? text.slice(0, lookedThrough).replace(/\S{0,100}$/, '') : text
}

/** Chance mixes capitals, small letters and digits, or is all hexadecimal; names and ids with hyphens are neither. */
function isCode(text: string): boolean {
  return (
    /^[0-9a-f]+$/i.test(text) ||
    [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text)) ||
    text.startsWith('eyJ')
  )
}

/** Names whose values may be written. Anything else of an object is left out, whatever it is called. */
const plain = new Set([
  'msg',
  'err',
  'file',
  'type',
  'name',
  'code',
  'status',
  'level',
  'time',
  'pid',
  'id',
  'hostname',
  'collection',
  'global',
  'task',
  'jobID',
  'jobId',
  'queue',
  'taskSlug',
  'workflowSlug',
  'collectionSlug',
  'migration',
  'duration',
  'command',
  'syscall',
  'path',
])

type Fields = Record<string, unknown>

/** The fields of a log line: those known to be harmless, cleaned; the names of the others. */
export function redactFields(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, plain.has(name) ? redact(value) : hidden]),
  )
}

function redact(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value instanceof Error) return redactError(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return value
  return hidden
}

/** The kind of error, its words and where it was: not what it carries, which may be the whole request. */
export function redactError(error: Error, depth = 0): Fields {
  const { cause } = error
  return {
    // A built portal has short names, or none, for its own kinds of error.
    type: redactText(error.name || 'Error'),
    message: redactText(error.message),
    stack: framesOf(error),
    ...('code' in error ? { code: redact(error.code) } : {}),
    ...('status' in error ? { status: redact(error.status) } : {}),
    ...('data' in error ? { fields: fieldsNamedBy(error.data) } : {}),
    ...(cause instanceof Error && depth < 3 ? { cause: redactError(cause, depth + 1) } : {}),
  }
}

const mostFrames = 30

/** The stack begins with the message, which may go over several lines. */
function framesOf({ stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return `\n${frames.slice(0, mostFrames).map(redactText).join('\n')}`
}

/** A refused form says which fields were wrong. */
function fieldsNamedBy(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('errors' in data) || !Array.isArray(data.errors))
    return undefined
  const paths = data.errors
    .slice(0, 50)
    .map((error: unknown) =>
      typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : '',
    )
  return redactText(paths.filter(Boolean).join(', '))
}
