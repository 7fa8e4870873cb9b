import fc from 'fast-check'
import { publicPaths } from '@/lib/paths'
import { hostileTexts } from './hostile'

export type PageRequest = {
  method: string
  /** As it goes over the wire, percent-encoding and all. */
  path: string
  headers: Record<string, string>
  body: string | null
}

const forms = ['/log-ind', '/opret-administrator', '/soeg', '/hvem-kontakter-jeg', '/tilbud', '/']
const routes = [
  ...Object.values(publicPaths).flatMap(({ list, detail }) => [list, detail.replace('#', '/')]),
  ...forms,
  '/opret-administrator/',
  '/forhaandsvisning',
  '/forhaandsvisning/luk',
  '/log-ind/afvist',
  '/log-ind/udbyder/',
  '/netvaerk',
  '/netvaerk/tilbud/',
  '/netvaerk/soeg',
  '/netvaerk/soeg/forslag',
  '/soeg/forslag',
  '/ny-adgangskode/',
  '/privatliv',
  '/was',
  '/findes-ikke',
  '/healthz',
  '/readyz',
  '/opensearch.xml',
  '/robots.txt',
  '/sitemap.xml',
  '/icon.svg',
  '/.well-known/security.txt',
  '/admin',
  '/admin/login',
  '/admin/reset/',
  '/admin/collections/',
  '/admin/globals/',
  '/api/',
  '/api/users/',
  '/api/media/file/',
  '/_next/',
  '/_next/image',
  '/_next/data/',
]
const parameters = [
  'q',
  'side',
  'type',
  'trin',
  'alder',
  'kommune',
  'metode',
  'samling',
  'id',
  'token',
  'naeste',
  'redirect',
  'url',
  'prefix',
  'where[title][near]',
  'depth',
  '_rsc',
  '__proto__',
]
const broken = [
  '%',
  '%ff',
  '%C0%AE',
  '%00',
  '%ED%A0%80',
  '..%2f..%2f',
  '%2e%2e/',
  '//',
  '/./',
  '%5c',
  '%0d%0aX:1',
  '?',
  '&&&',
]
const elsewhere = [
  'https://fremmed.example/',
  '//fremmed.example',
  '/\\fremmed.example',
  'javascript:alert(1)',
]

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts).map(encoded) },
  { weight: 2, arbitrary: fc.constantFrom(...broken) },
  { weight: 1, arbitrary: fc.constantFrom(...elsewhere).map(encoded) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map(encoded) },
)

const query = fc
  .array(
    fc.tuple(fc.constantFrom(...parameters).map(encoded), text, fc.constantFrom('', '', '', '[]', '[a]')),
    {
      maxLength: 4,
    },
  )
  .map((pairs) =>
    pairs.length > 0 ? `?${pairs.map(([name, value, tail]) => `${name}${tail}=${value}`).join('&')}` : '',
  )

const headers = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { Accept: 'text/x-component', RSC: '1' },
      { RSC: '1', 'Next-Router-State-Tree': '%' },
      { RSC: '1', 'Next-Router-State-Tree': encodeURIComponent('["",{"children":[[[[[]]]]]}]') },
      { 'Next-Action': 'a'.repeat(40) },
      { 'Next-Action': '__proto__' },
      { 'X-Middleware-Subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
      { 'X-Forwarded-Host': 'fremmed.example', 'X-Forwarded-Proto': 'gopher' },
      { Origin: 'https://fremmed.example', 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null' },
      { Cookie: 'portal-token=a.b.c; __prerender_bypass=a; =; %ff=%' },
      { Authorization: 'JWT a.b.c' },
      { 'Accept-Encoding': 'a, *;q=x' },
      { Range: 'bytes=9999999999-' },
      { 'If-None-Match': '*' },
    ),
  },
)

const sentForm = fc.constantFrom<[string, string]>(
  ['application/x-www-form-urlencoded', 'email=a&password=b&__proto__=c'],
  ['application/x-www-form-urlencoded', `$ACTION_ID_${'a'.repeat(40)}=`],
  ['application/x-www-form-urlencoded', '$ACTION_REF_1=&$ACTION_1%3A0=%7B'],
  ['application/json', '{"email":{"$ne":null}}'],
  ['application/json', '['.repeat(2000)],
  ['text/plain;charset=UTF-8', '[{"__proto__":{}}]'],
  ['text/plain;charset=UTF-8', '["$F1","$@2","$K3","$Q4"]'],
  [
    'multipart/form-data; boundary=a',
    '--a\r\nContent-Disposition: form-data; name="$ACTION_KEY"\r\n\r\nx\r\n--a--\r\n',
  ],
  [
    'multipart/form-data; boundary=a',
    `--a\r\nContent-Disposition: form-data; name="$ACTION_ID_${'b'.repeat(42)}"\r\n\r\n\r\n--a\r\nContent-Disposition: form-data; name="email"\r\n\r\na\r\n--a--\r\n`,
  ],
  ['multipart/form-data; boundary=a', '--a\r\nContent-Disposition: form-data; name="0"\r\n\r\n"$'],
  ['multipart/form-data', 'x'],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
)

const path = fc
  .tuple(fc.constantFrom(...routes), fc.oneof({ weight: 2, arbitrary: fc.constant('') }, text), query)
  .map(([route, more, asked]) => `${route}${more}${asked}`)

/** What somebody might send to the portal's pages and own endpoints. */
export const pageRequests: fc.Arbitrary<PageRequest> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE', 'PROPFIND'),
      path,
      headers,
      body: fc.constant(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ path: fc.oneof(fc.constantFrom(...forms), path), headers, form: sentForm })
      .map(({ form: [type, body], headers: more, path: to }) => ({
        method: 'POST',
        path: to,
        headers: { 'Content-Type': type, ...more },
        body,
      })),
  },
)

function encoded(words: string): string {
  try {
    return encodeURIComponent(words)
  } catch {
    return '%ED%A0%80'
  }
}
