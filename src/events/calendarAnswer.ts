type Options = { filename: string; headers?: Record<string, string> }

/** A calendar file as an answer. Public ones may be kept for some minutes by whoever stands in between. */
export function calendarAnswer(text: string, { filename, headers = {} }: Options): Response {
  return new Response(text, {
    headers: {
      'Cache-Control': 'public, max-age=300',
      'Content-Disposition': `inline; filename="${filename.replaceAll(/[^\w.-]/g, '-')}"`,
      'Content-Type': 'text/calendar; charset=utf-8',
      ...headers,
    },
  })
}

export function noCalendar(headers: Record<string, string> = {}): Response {
  return new Response('Kalenderen findes ikke.', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  })
}
