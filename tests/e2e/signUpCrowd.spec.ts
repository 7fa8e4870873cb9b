import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/lib/port.mjs'
import type { Administrator } from '../support/administrator'
import { startMailServer } from '../support/mailServer'
import { type FormAnswer, optionIn, readForm, sendForm } from '../support/plainForm'
import { type RunningPortal, startPortal } from '../support/portal'
import { copyPortalTemplate } from '../support/portalTemplate'
import { type RestClient, restAs } from '../support/restClient'
import { createEvent, registered } from '../support/signUpPortal'

const people = 120
const seats = 30
const atOnce = 12

let mail: Awaited<ReturnType<typeof startMailServer>>
let portal: RunningPortal
let rest: RestClient
let dataDir: string
let settings: Record<string, string>
let administrator: Administrator

beforeAll(async () => {
  mail = await startMailServer()
  dataDir = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-crowd-'))
  const port = String(await freePort())
  settings = {
    PORT: port,
    PORTAL_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: mail.url,
    // Each comes from an address of their own, which the proxy in front would tell.
    TRUSTED_PROXIES: '1',
  }
  administrator = await copyPortalTemplate(inject('portalTemplate'), dataDir)
  portal = await startPortal({ dataDir, env: settings })
  rest = await restAs(portal.url, administrator)
})
afterAll(async () => {
  await portal?.stop()
  await mail?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** The web process of this portal alone, killed as a machine that loses its power; then the portal is started again. */
async function killAndStartAgain(): Promise<void> {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const [command, environment] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')),
    )
    if (command?.includes('scripts/web.mjs') && environment?.includes(`DATA_DIR=${dataDir}`))
      process.kill(Number(id), 'SIGKILL')
  }
  // The one who started it sees it, says so, and ends too.
  while (!portal.output().includes('Portalen stoppede uventet')) await wait(50)
  await portal.stop()
  portal = await startPortal({ dataDir, env: settings })
}

/** As often as it takes, as people do; what answers is the portal, not the lack of it. */
async function untilAnswered(ask: () => Promise<FormAnswer>): Promise<FormAnswer> {
  for (;;) {
    const answer = await ask().catch(() => null)
    if (answer && answer.status < 500) return answer
    await wait(250)
  }
}

test('a crowd that signs up while the web process is killed twice is answered, seated in order and told once', async () => {
  const event = await createEvent(rest, { capacity: seats, title: 'Den store dag' })
  const address = `${portal.url}/arrangementer/${event.slug}/tilmelding`
  let answered = 0
  const receipts: string[] = []
  const signUpOne = async (number: number) => {
    const caller = `203.0.113.${number + 1}`
    const page = await untilAnswered(async () => {
      const answer = await fetch(address, { headers: { 'X-Forwarded-For': caller } })
      return { status: answer.status, html: await answer.text() }
    })
    const answers = {
      navn: `Person ${number}`,
      mail: `person-${number}@eksempel.dk`,
      kommune: optionIn(page.html, 'Hjørring'),
    }
    const form = readForm(address, page.html)
    const check = await untilAnswered(() => sendForm(form, { ...answers, trin: 'tjek' }, caller))
    const checked = readForm(address, check.html)
    const receipt = await untilAnswered(() => sendForm(checked, { trin: 'send' }, caller))
    receipts.push(receipt.html)
    answered += 1
  }
  const waiting = Array.from({ length: people }, (_, number) => number)
  const crowd = Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await signUpOne(next)
    }),
  )
  for (const share of [1 / 3, 2 / 3]) {
    while (answered < people * share) await wait(20)
    await killAndStartAgain()
  }
  await crowd
  expect(receipts.filter((html) => !html.includes('Kvittering'))).toEqual([])
  rest = await restAs(portal.url, administrator)
  const rows = await registered(rest, event)
  expect(new Set(rows.map(({ email }) => email)).size).toBe(people)
  const confirmed = rows.filter(({ state }) => state === 'bekraeftet')
  expect(confirmed).toHaveLength(seats)
  expect(rows.filter(({ state }) => state === 'venteliste')).toHaveLength(people - seats)
  const subjectsTo = (email: string) =>
    new Set(
      mail.received
        .filter(({ to }) => to.includes(email))
        .map(({ source }) => /^Message-ID: .*$/im.exec(source)?.[0]),
    ).size
  while (rows.some(({ email }) => subjectsTo(email) === 0)) await wait(250)
  expect(rows.filter(({ email }) => subjectsTo(email) !== 1)).toEqual([])
}, 240_000)
