import { createHmac, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto'

export type Header = { alg: string; kid?: string; [name: string]: unknown }
export type Claims = Record<string, unknown>

export type SigningKey = { kid: string; alg: 'RS256' | 'ES256'; privateKey: KeyObject; publicKey: KeyObject }

export function newSigningKey(alg: SigningKey['alg'], kid: string): SigningKey {
  const pair =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { kid, alg, ...pair }
}

export function jwkOf({ alg, kid }: SigningKey, key: KeyObject): JsonWebKey {
  return { ...key.export({ format: 'jwk' }), alg, kid, use: 'sig' }
}

/** A token signed as its header says, or as it says it is not. */
export function signedToken(header: Header, claims: Claims, key: KeyObject | string | null): string {
  const content = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${content}.${signatureOf(header.alg, content, key).toString('base64url')}`
}

function signatureOf(alg: string, content: string, key: KeyObject | string | null): Buffer {
  if (key === null) return Buffer.alloc(0)
  if (typeof key === 'string' || alg.startsWith('HS'))
    return createHmac('sha256', key).update(content).digest()
  const data = Buffer.from(content)
  return alg === 'ES256'
    ? sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' })
    : sign('sha256', data, key)
}

export function readToken(token: string): { header: Header; claims: Claims } {
  const [header, claims] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'))
  return { header: JSON.parse(header ?? ''), claims: JSON.parse(claims ?? '') }
}
