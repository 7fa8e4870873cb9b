/** What a request asks for that cannot be meant. The message is Danish and names no more than the caller sent. */
export class Refusal extends Error {
  readonly status: number

  constructor(message: string, status = 400) {
    super(message)
    this.status = status
  }
}

export function refusalResponse({ message, status }: Pick<Refusal, 'message' | 'status'>): Response {
  return Response.json({ errors: [{ message }] }, { status })
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name as it may be repeated to the caller: short, on one line, without what could be markup. */
export function shown(name: string): string {
  return name.replace(/[^\p{L}\p{N}_.[\]\- ]/gu, '').slice(0, 60)
}
