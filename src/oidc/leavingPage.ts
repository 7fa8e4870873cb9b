const words = {
  login: {
    title: 'Til din udbyders login',
    text: 'Du sendes videre til din udbyders login.',
    link: 'Fortsæt',
  },
  logout: {
    title: 'Log ud hos udbyderen',
    text: 'Du er logget ud af portalen og sendes videre for at blive logget ud hos din udbyder.',
    link: 'Fortsæt',
  },
} as const

/**
 * Sends the browser to a provider. A page rather than a redirect: the portal's policy lets forms go to the portal alone, and
 * browsers hold a redirect after a form to that. Works without JavaScript.
 */
export function leavingPage(address: string, kind: keyof typeof words): Response {
  const { title, text, link } = words[kind]
  const href = escaped(address)
  const html = `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url=${href}">
<title>${title} – Vidensnetværk Nord</title>
</head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="${href}">${link}</a></p></main></body>
</html>
`
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
