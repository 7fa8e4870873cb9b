import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client'
import { outgoingFetch } from '@/security/outgoing'
import type { Provider } from './schema'

const keptMs = 60 * 60 * 1000
const timeoutSeconds = 8

type Kept = { version: string; readAt: number; configuration: Promise<Configuration> }

const known = new Map<string, Kept>()

/**
 * The provider's own description of itself, read from it at most once an hour and whenever its settings change; its keys
 * are cached with it. A provider that did not answer is asked anew.
 *
 * @throws when the provider does not answer, or says it is somebody else
 */
export function configurationOf(provider: Provider): Promise<Configuration> {
  const kept = known.get(provider.id)
  if (kept && kept.version === provider.updatedAt && performance.now() - kept.readAt < keptMs)
    return kept.configuration
  const configuration = discover(provider)
  known.set(provider.id, { version: provider.updatedAt, readAt: performance.now(), configuration })
  configuration.catch(() => {
    if (known.get(provider.id)?.configuration === configuration) known.delete(provider.id)
  })
  return configuration
}

/** The hosts a provider may be spoken to at, and a browser be sent to. */
export function hostsOf({ extraHosts, issuer }: Pick<Provider, 'extraHosts' | 'issuer'>): string[] {
  return [new URL(issuer).host, ...extraHosts.map((host) => host.toLowerCase())]
}

/** Whether an address the provider has given is on a host of its own. */
export function isOwnAddress(provider: Pick<Provider, 'extraHosts' | 'issuer'>, address: URL): boolean {
  return (
    hostsOf(provider).includes(address.host) && (address.protocol === 'https:' || isPlain(provider.issuer))
  )
}

async function discover(provider: Provider): Promise<Configuration> {
  const secret = provider.clientSecret
  return discovery(
    new URL(provider.issuer),
    provider.clientId,
    {
      ...(secret ? { client_secret: secret } : {}),
      id_token_signed_response_alg: provider.signingAlgorithm,
      [clockTolerance]: provider.clockSkewSeconds,
    },
    secret ? authentication(secret) : None(),
    {
      [customFetch]: reaching(hostsOf(provider)),
      timeout: timeoutSeconds,
      execute: [
        // Without this the library trusts the connection to the provider and leaves the signature alone.
        enableNonRepudiationChecks,
        ...(isPlain(provider.issuer) ? [allowInsecureRequests] : []),
      ],
    },
  )
}

/** The library's own type of body is wider than what it sends: forms, and nothing. */
function reaching(hosts: string[]): CustomFetch {
  const send = outgoingFetch(hosts)
  return (address, { body, headers, method, redirect, signal }) => {
    if (body && !(body instanceof URLSearchParams) && typeof body !== 'string')
      throw new TypeError('Et kald til udbyderen skal være en formular')
    return send(address, { body: body ?? null, headers, method, redirect, ...(signal ? { signal } : {}) })
  }
}

/** Basic is what the standard takes for granted; some providers only say they take the other. */
function authentication(secret: string): ReturnType<typeof ClientSecretBasic> {
  const basic = ClientSecretBasic(secret)
  const post = ClientSecretPost(secret)
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported
    const method = methods && !methods.includes('client_secret_basic') ? post : basic
    return method(server, client, body, headers)
  }
}

/** Only an address on this machine may be without https; `outgoingFetch` sees to that. */
function isPlain(issuer: string): boolean {
  return new URL(issuer).protocol === 'http:'
}
