// npm run bench: what the pages weigh, how fast they are beside a bare server that sends the same bytes, and how the search
// compares with the engine itself; and sign-up, beside plain creates.
import { launchBrowser } from '../support/browser'
import { startPortal } from '../support/portal'
import { compareRate } from './rate'
import { benchSearch } from './search'
import { benchSignUp } from './signUp'
import { weigh } from './weight'

const budget = { css: 35 * 1024, js: 140 * 1024 }

const pages = [
  '/',
  '/anbefalinger',
  '/anbefalinger/udredning',
  '/metoder',
  '/metoder/u18',
  '/tilbud',
  '/tilbud/mut-raadgivning',
  '/kommuner/hjoerring',
  '/bekymringstrin/misbrug',
  '/tal/ungeundersoegelse-hjoerring',
  '/arrangementer',
  '/soeg?q=mut',
  '/tilmelding',
  '/hvem-kontakter-jeg',
  '/om',
]
const lists = ['/anbefalinger', '/tilbud', '/soeg?q=mut']
const details = ['/anbefalinger/udredning', '/tilbud/mut-raadgivning', '/kommuner/hjoerring']

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
const portal = await startPortal()
let isWithinBudget = true
try {
  const browser = await launchBrowser()
  console.log('\nFirst view of each page (gzip; fonts as they are)')
  for (const page of pages) {
    const weight = await weigh(browser, portal.url, page)
    const isGood =
      weight.css <= budget.css &&
      weight.js <= budget.js &&
      weight.foreignHosts.length === 0 &&
      weight.imagesWithoutSize === 0
    isWithinBudget &&= isGood
    const sizes = (['html', 'css', 'js', 'fonts'] as const).map(
      (kind) => `${kind} ${kilobytes(weight[kind])}`,
    )
    const others = `${weight.requests} requests, ${weight.foreignHosts.length} to other hosts, ${weight.imagesWithoutSize} images without size`
    console.log(`${isGood ? '✓' : '✗'} ${page.padEnd(36)} ${sizes.join(', ')}, ${others}`)
  }
  await browser.close()
  console.log(`Budget: css ${kilobytes(budget.css)}, js ${kilobytes(budget.js)}`)

  console.log('\nRequests a second, beside a bare node:http server sending the same bytes in the same run')
  for (const [kind, group] of [
    ['list', lists],
    ['detail', details],
  ] as const) {
    for (const page of group) {
      const { bare, failed, portal: rate } = await compareRate(portal.url, page)
      const ratio = ((100 * rate) / bare).toFixed(2)
      const faults = failed > 0 ? `, ${failed} failed` : ''
      console.log(
        `${kind.padEnd(6)} ${page.padEnd(30)} ${rate.toFixed(0)}/s of ${bare.toFixed(0)}/s: ${ratio} %${faults}`,
      )
    }
  }
} finally {
  await portal.stop()
}
await benchSearch()
await benchSignUp()
process.exit(isWithinBudget ? 0 : 1)
