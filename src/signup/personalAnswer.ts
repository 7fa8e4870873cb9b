/** For whatever a personal link answers: kept nowhere, found by nobody else, and its address told to no other site. */
export const personalHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** A few words to whoever opened a personal link. */
export function personalText(text: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: { ...personalHeaders, ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
