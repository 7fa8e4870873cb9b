import type { IncomingHttpHeaders } from 'node:http'

// What a caller could use to say who it is, where the portal is, or what Next has already done.
const forbidden = [
  /^x-portal-/,
  /^x-forwarded/,
  /^x-middleware-/,
  /^x-invoke-/,
  /^x-now-/,
  /^x-vercel-/,
  /^x-original-/,
  /^x-rewrite-/,
  /^x-http-method/,
  /^x-next-(revalidat|resume|cache)/,
  /^x-nextjs-/,
  /^next-(hmr|instant|resume|test)/,
  /^(forwarded|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-matched-path|x-nonce)$/,
  /^content-security-policy/,
]

/** Takes away every header that only the portal itself may set, or that the portal does not listen to. */
export function removeForbiddenHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (forbidden.some((pattern) => pattern.test(name))) delete headers[name]
  }
}
