import { execFile } from 'node:child_process'
import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fullDiskAnswer, fullDiskLine } from '@/lib/fullDisk'
import { createFirstAdministrator, newAdministrator } from '../support/administrator'
import { launchBrowser } from '../support/browser'
import { optionIn, readForm, sendForm } from '../support/plainForm'
import { type RunningPortal, startPortal } from '../support/portal'
import { restAs } from '../support/restClient'
import { sessionIn } from '../support/sessionCookie'
import { createEvent } from '../support/signUpPortal'
import { assertMayMount, triesDisk } from '../support/smallDisk'
import { picture } from '../support/uploadSamples'

const run = promisify(execFile)
const key = 'noegle-til-overvaagningen-af-portalen'
const caller = '203.0.113.9'

describe.skipIf(!triesDisk || inject('mongoUri') !== null)('on a disk that is full', () => {
  let disk: string
  let filler: string
  let portal: RunningPortal
  let token: string
  let formAddress: string
  let filledAt: number

  beforeAll(async () => {
    disk = await mkdtemp(path.join(tmpdir(), 'vidensnetvaerk-disk-'))
    filler = path.join(disk, 'fyld')
    // As much as a portal wants at its start, and what it writes then.
    assertMayMount()
    await run('mount', ['-t', 'tmpfs', '-o', 'size=760m', 'tmpfs', disk])
    portal = await startPortal({ dataDir: path.join(disk, 'data'), env: { HEALTH_TOKEN: key } })
    const administrator = newAdministrator()
    const browser = await launchBrowser()
    await createFirstAdministrator(await browser.newPage(), portal.firstAdminLink ?? '', administrator)
    await browser.close()
    const { slug } = await createEvent(await restAs(portal.url, administrator))
    formAddress = `${portal.url}/arrangementer/${slug}/tilmelding`
    const { email, password } = administrator
    const login = await fetch(`${portal.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    token = sessionIn(login)
    await fillDisk()
    filledAt = Date.now()
  })
  afterAll(async () => {
    await portal?.stop()
    await run('umount', ['-l', disk])
    await rm(disk, { recursive: true, force: true })
  })

  /** To the last byte: what the portal gives back meanwhile is taken, too. */
  async function fillDisk(): Promise<void> {
    for (let left = await freeBytes(); left > 0; left = await freeBytes()) {
      await run('dd', ['if=/dev/zero', `of=${filler}`, 'oflag=append', 'conv=notrunc', 'bs=64k']).catch(
        () => undefined,
      )
    }
  }
  async function freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(disk)
    return bavail * bsize
  }
  async function send(where: string, body: object | FormData) {
    const isForm = body instanceof FormData
    const answer = await fetch(`${portal.url}/api/${where}`, {
      method: 'POST',
      headers: {
        ...(isForm ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `JWT ${token}` } : {}),
      },
      body: isForm ? body : JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }
  /** A page that takes more room than the last write left over. */
  const save = () =>
    send('pages', { title: 'Æ'.repeat(100), slug: '', summary: 'ø'.repeat(100), _status: 'draft' })
  const problems = async () => {
    const answer = await fetch(`${portal.url}/readyz`, { headers: { Authorization: `Bearer ${key}` } })
    return (await answer.json()).problems
  }
  const lines = () =>
    portal
      .output()
      .split('\n')
      .filter((line) => /disken|SQLITE_FULL|ENOSPC|^\s+at /i.test(line))

  test('an editor is told in Danish that nothing was saved, of a text as of a file', async () => {
    await expect.poll(save, { timeout: 30_000, interval: 0 }).toEqual({
      status: 507,
      body: { errors: [{ message: fullDiskAnswer }] },
    })
    const form = new FormData()
    form.append(
      'file',
      new Blob([new Uint8Array(await picture('png', 400))], { type: 'image/png' }),
      'billede.png',
    )
    form.append('_payload', JSON.stringify({ alt: 'Et billede' }))
    expect(await send('media', form)).toEqual({
      status: 507,
      body: { errors: [{ message: fullDiskAnswer }] },
    })
  })

  test('somebody who signs up is told too, and keeps what they typed', async () => {
    const page = await (await fetch(formAddress)).text()
    const signUp = async (mail: string) => {
      const answers = { navn: 'Birgit Bøgh', mail, kommune: optionIn(page, 'Hjørring'), trin: 'tjek' }
      const check = await sendForm(readForm(formAddress, page), answers, caller)
      return (await sendForm(readForm(formAddress, check.html), { trin: 'send' }, caller)).html
    }
    // The log of the database may have room for one or two yet.
    const noRoom = 'Vi har ikke plads til at gemme lige nu'
    let html = ''
    for (let number = 1; number <= 8 && !html.includes(noRoom); number++) {
      html = await signUp(`birgit${number}@eksempel.dk`)
    }
    expect(html).toContain(noRoom)
    expect(html).toContain('value="Birgit Bøgh"')
  })

  test('whoever runs the portal is told that little is left, and once a minute that there is nothing', async () => {
    expect(await problems()).toContain('disk')
    await expect.poll(lines, { timeout: 20_000 }).toContainEqual(expect.stringMatching(/^! Der er kun 0 MB/))
    const others = lines().filter((line) => !line.startsWith('! Der er kun'))
    expect(others.filter((line) => !line.includes(fullDiskLine))).toEqual([])
    expect(others.length).toBeGreaterThan(0)
    expect(others.length).toBeLessThanOrEqual(1 + (Date.now() - filledAt) / 60_000)
  })

  test('and when there is room again, all is well without a restart', async () => {
    await rm(filler)
    expect((await save()).status).toBe(201)
    // What was found is kept for a moment.
    await expect.poll(problems, { timeout: 20_000 }).not.toContain('disk')
    await expect.poll(() => portal.output(), { timeout: 20_000 }).toContain('Der er plads igen')
  })
})
