import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'
import { z } from 'zod'
import {
  type Claims,
  type Header,
  jwkOf,
  newSigningKey,
  readToken,
  type SigningKey,
  signedToken,
} from './signedToken'

export type Person = { subject: string; claims: Claims }
type Forger = (token: { header: Header; claims: Claims; real: string }) => string

export type OidcProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  rsaKey: SigningKey
  ecKey: SigningKey
  /** Paths asked for since the start. */
  requests: string[]
  /** Registers the portal, whose address holds an id that is only known once the provider is set up there. */
  register: (client: { redirectUri: string; afterLogout: string }) => void
  /** Who logs in next, whatever browser comes. */
  person: Person
  /** Says no at the log-in form. */
  isRefusing: boolean
  /** Puts another ID token into what the token endpoint really answers. */
  forge: Forger | null
  /** Puts other keys where the provider publishes its own. */
  publishedKeys: object[] | null
  stop: () => Promise<void>
}

/**
 * A real OpenID provider on loopback with keys of its own. In front of it stands a layer that can put wrong tokens and keys
 * into its answers, for all that a real provider does not do.
 */
export async function startOidcProvider({
  signsWith = 'RS256' as SigningKey['alg'],
  port = 0,
} = {}): Promise<OidcProvider> {
  let provider: Provider | null = null
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })
  const issuer = await listen(server, port)
  const rsaKey = newSigningKey('RS256', 'rsa')
  const ecKey = newSigningKey('ES256', 'ec')

  const running: OidcProvider = {
    issuer,
    clientId: 'portalen',
    clientSecret: randomBytes(32).toString('base64url'),
    rsaKey,
    ecKey,
    requests: [],
    person: { subject: 'ingen', claims: {} },
    isRefusing: false,
    forge: null,
    publishedKeys: null,
    register: ({ redirectUri, afterLogout }) => {
      provider = new Provider(issuer, {
        clients: [
          {
            client_id: running.clientId,
            client_secret: running.clientSecret,
            redirect_uris: [redirectUri],
            post_logout_redirect_uris: [afterLogout],
            id_token_signed_response_alg: signsWith,
          },
        ],
        jwks: { keys: [rsaKey, ecKey].map((key) => jwkOf(key, key.privateKey)) },
        cookies: { keys: [randomBytes(32).toString('base64url')] },
        claims: {
          openid: ['sub'],
          email: ['email'],
          profile: ['name', 'roles', 'groups', '_claim_names', 'cvr', 'tid', 'oid'],
        },
        // The portal reads the ID token alone.
        conformIdTokenClaims: false,
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
        findAccount: (_, subject) => ({
          accountId: subject,
          claims: () => ({ ...running.person.claims, sub: subject }),
        }),
      })
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', issuer)
    const isOwnCall = request.headers['x-untouched'] === 'yes'
    if (!isOwnCall) running.requests.push(pathname)
    if (!provider) throw new Error('Portalen er ikke registreret hos udbyderen')
    if (pathname === '/jwks' && running.publishedKeys)
      return answer(response, { keys: running.publishedKeys })
    if (pathname === '/token' && running.forge && !isOwnCall)
      return forgeTokens(request, response, running.forge)
    if (pathname.startsWith('/interaction/')) return finishInteraction(provider, request, response)
    await provider.callback()(request, response)
  }

  async function forgeTokens(
    request: IncomingMessage,
    response: ServerResponse,
    forge: Forger,
  ): Promise<void> {
    const real = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: request.headers.authorization ?? '',
        'x-untouched': 'yes',
      },
      body: await text(request),
    })
    const tokens = z.looseObject({ id_token: z.string() }).parse(await real.json())
    const token = { ...readToken(tokens.id_token), real: tokens.id_token }
    answer(response, { ...tokens, id_token: forge(token) })
  }

  /** Fills in the log-in form and says yes to everything, as the person whose turn it is. */
  async function finishInteraction(
    op: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { params, prompt, session } = await op.interactionDetails(request, response)
    if (running.isRefusing) return op.interactionFinished(request, response, { error: 'access_denied' })
    if (prompt.name === 'login') {
      const login = { accountId: running.person.subject, remember: true }
      return op.interactionFinished(request, response, { login })
    }
    const grant = new op.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) })
    grant.addOIDCScope(String(params.scope))
    const consent = { grantId: await grant.save() }
    return op.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
  }

  return running
}

/** Signs claims anew, as the provider itself would. */
export function resigned(key: SigningKey, header: Header, claims: Claims): string {
  return signedToken({ ...header, alg: key.alg, kid: key.kid }, claims, key.privateKey)
}

/** Walks through a provider as a browser does, until it sends one back to the portal. */
export async function walkProvider(
  start: URL,
  backTo: string,
  jar = new Map<string, string>(),
): Promise<URL> {
  let address = start
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location)
      throw new Error(`Udbyderen svarede ${response.status}: ${(await response.text()).slice(0, 500)}`)
    address = new URL(location, address)
    if (address.href.startsWith(backTo)) return address
  }
  throw new Error('Udbyderen sender rundt i ring')
}

function answer(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('Ingen port'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}
