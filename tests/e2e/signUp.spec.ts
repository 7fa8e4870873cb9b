import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { RestClient } from '../support/restClient'
import {
  createEvent,
  fillSingle,
  goOn,
  openForm,
  openSignUpPortal,
  registered,
  type SignUpPortal,
  signUpInBrowser,
  somebody,
  textOf,
} from '../support/signUpPortal'

let portal: SignUpPortal
let rest: RestClient
const kinds = [
  { kind: 'a browser', options: {}, hasScript: true },
  { kind: 'a browser without JavaScript', options: { javaScriptEnabled: false }, hasScript: false },
]

beforeAll(async () => {
  portal = await openSignUpPortal(inject('mailPortal'))
  rest = portal.rest
})
afterAll(() => portal?.close())

/** Mails go out by a job that looks every few seconds. */
const mailComes = { timeout: 60_000, interval: 200 }

const questions = [
  { label: 'Hvad vil du gerne lære?', type: 'lang-tekst', required: true },
  { label: 'Hvilken gruppe?', type: 'valg', choices: 'Formiddag\nEftermiddag' },
  { label: 'Skal du have frokost?', type: 'ja-nej', required: true },
  { label: 'Allergi', type: 'tekst', isNeed: true },
]

describe.each(kinds)('in $kind', ({ hasScript, options }) => {
  test('one signs up, mends what is wrong, and gets a mail with a page of one’s own', async () => {
    const event = await createEvent(rest, { questions, confirmHours: 24 })
    const person = somebody()
    await portal.visit(async (page) => {
      await openForm(page, portal.formOf(event))
      expect(await textOf(page)).toContain('10 ledige pladser')
      await page.getByLabel('Navn', { exact: true }).fill(person.navn)
      await page.getByLabel('Arbejdsmail').fill('ikke en adresse')
      await page.getByLabel('Allergi').fill('Nødder')
      await page.getByRole('button', { name: 'Tjek dine svar' }).click()
      const summary = page.locator('.error-summary')
      await summary.waitFor()
      expect(await summary.getByRole('link').allTextContents()).toEqual([
        'Skriv en mailadresse som navn@kommune.dk.',
        'Vælg kommune.',
        'Svar på »Hvad vil du gerne lære?«.',
        'Svar på »Skal du have frokost?«.',
      ])
      if (!hasScript) {
        expect(await page.getByLabel('Arbejdsmail').getAttribute('aria-invalid')).toBe('true')
      } else {
        const holds = await page.evaluate(
          () => document.activeElement?.querySelector('.error-summary') !== null,
        )
        expect(holds).toBe(true)
      }
      expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe(person.navn)
      expect(await page.getByLabel('Arbejdsmail').inputValue()).toBe('ikke en adresse')
      expect(await page.getByLabel('Allergi').inputValue()).toBe('Nødder')
      await fillSingle(page, person)
      await page.getByLabel('Hvad vil du gerne lære?').fill('At lytte.\nOg at spørge.')
      await page.getByLabel('Hvilken gruppe?').selectOption('Eftermiddag')
      await page.getByLabel('Ja', { exact: true }).check()
      await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
      expect(await textOf(page)).toContain('Der er plads')
      await goOn(page, 'Ret stilling', 'Hvem tilmeldes?')
      expect(await page.getByLabel('Hvilken gruppe?').inputValue()).toBe('Eftermiddag')
      expect(await page.getByLabel('Ja', { exact: true }).isChecked()).toBe(true)
      expect(await page.getByLabel('Kommune', { exact: true }).inputValue()).not.toBe('')
      await page.getByLabel('Stilling').fill('Socialrådgiver')
      await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
      await goOn(page, 'Send tilmeldingen', 'Kvittering')
      const receipt = await textOf(page)
      for (const word of [
        'Du har en plads',
        person.mail,
        'Socialrådgiver',
        'Eftermiddag',
        'Nødder',
        'mail på vej',
        'Åbn linket i mailen senest',
      ])
        expect(receipt).toContain(word)
      await page.goto(await portal.linkOf(person.mail))
      const own = await textOf(page)
      for (const word of [
        'Tak, du har åbnet linket',
        'Du har en plads',
        'Og at spørge.',
        'Nødder',
        'Meld fra',
      ])
        expect(own).toContain(word)
      await page.reload()
      expect(await textOf(page)).not.toContain('Tak, du har åbnet linket')
    }, options)
  })

  test('a double click, the back button and a second sending are one sign-up', async () => {
    const event = await createEvent(rest)
    const person = somebody()
    await portal.visit(async (page) => {
      await openForm(page, portal.formOf(event))
      await fillSingle(page, person)
      await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
      await page.getByRole('button', { name: 'Send tilmeldingen' }).dblclick()
      await page.getByRole('heading', { name: 'Kvittering' }).waitFor()
      const receipt = await textOf(page)
      await page.reload()
      expect(await textOf(page)).toBe(receipt)
      await page.goBack()
      await page.getByRole('heading', { name: 'Tilmeldingen er sendt' }).waitFor()
      expect(await page.getByRole('button', { name: 'Send tilmeldingen' }).count()).toBe(0)
    }, options)
    expect((await registered(rest, event)).map(({ state }) => state)).toEqual(['bekraeftet'])
    await portal.linkOf(person.mail)
    expect(portal.mail.received.filter(({ to }) => to.includes(person.mail))).toHaveLength(1)
  })

  test('the very first page shows what was sent from it, gone back to and reloaded', async () => {
    const event = await createEvent(rest)
    const person = somebody()
    await portal.visit(async (page) => {
      await openForm(page, portal.formOf(event))
      expect(await textOf(page)).not.toContain('er her ikke længere')
      await fillSingle(page, person)
      await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
      await page.goBack()
      await page.getByRole('heading', { level: 2, name: 'Hvem tilmeldes?' }).waitFor()
      await page.reload()
      expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe(person.navn)
      expect(await page.getByLabel('Arbejdsmail').inputValue()).toBe(person.mail)
      await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
    }, options)
    expect(await registered(rest, event)).toEqual([])
  })

  test('going back, forward and reloading lose nothing that was typed, in two tabs at once', async () => {
    const event = await createEvent(rest, { capacity: 20 })
    const groups = ['Ene', 'Anden'].map((name) =>
      ['Bæk', 'Dam', 'Eng', 'Fjord'].map((surname) => somebody(`${name} ${surname}`)),
    )
    const row = (page: Page, number: number) =>
      page.getByRole('group', { name: `Deltager ${number}`, exact: true })
    const type = async (page: Page, people: (typeof groups)[number]) => {
      await openForm(page, `${portal.formOf(event)}?flere=ja`)
      await page.getByLabel('Dit navn').fill('Leder Lund')
      await page.getByLabel('Din arbejdsmail').fill('leder.lund@kommune.dk')
      await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Aalborg' })
      await page.getByLabel('Samlet', { exact: true }).check()
      await page.getByRole('button', { name: 'Tilføj flere felter' }).click()
      await row(page, 6).waitFor()
      for (const [index, { mail, navn }] of people.slice(0, 3).entries()) {
        await row(page, 2 * index + 1)
          .getByLabel('Navn')
          .fill(navn)
        await row(page, 2 * index + 1)
          .getByLabel('Arbejdsmail')
          .fill(mail)
      }
      await page.getByLabel(/^Liste/).fill(
        people
          .slice(3)
          .map(({ mail, navn }) => `${navn};${mail}`)
          .join('\n'),
      )
      await goOn(page, 'Tjek listen', 'Tjek listen: 4 deltagere')
    }
    const holds = async (page: Page, people: (typeof groups)[number]) => {
      await page.getByRole('heading', { level: 2, name: 'Hvem tilmeldes?' }).waitFor()
      expect(await page.getByLabel('Dit navn').inputValue()).toBe('Leder Lund')
      expect(await page.getByLabel('Kommune', { exact: true }).inputValue()).not.toBe('')
      expect(await page.getByLabel('Samlet', { exact: true }).isChecked()).toBe(true)
      const typed = await Promise.all(
        [1, 3, 5].map((number) => row(page, number).getByLabel('Navn').inputValue()),
      )
      expect(typed).toEqual(people.slice(0, 3).map(({ navn }) => navn))
      expect(await page.getByLabel(/^Liste/).inputValue()).toContain(people[3]?.mail)
    }
    const checks = async (page: Page, people: (typeof groups)[number]) => {
      await page.getByRole('heading', { level: 2, name: 'Tjek listen: 4 deltagere' }).waitFor()
      for (const { mail } of people) expect(await textOf(page)).toContain(mail)
    }
    await portal.visit(async (one) => {
      const other = await one.context().newPage()
      const tabs = [one, other].map((page, index) => ({ page, people: groups[index] ?? [] }))
      for (const { page, people } of tabs) await type(page, people)
      for (const { page, people } of tabs) {
        await page.reload()
        await checks(page, people)
        await page.goBack()
        await holds(page, people)
        await page.reload()
        await holds(page, people)
        await page.goForward()
        await checks(page, people)
        await goOn(page, 'Ret listen', 'Hvem tilmeldes?')
        await holds(page, people)
        expect(page.url()).not.toMatch(/kommune\.dk|Ene|Anden/)
        await goOn(page, 'Tjek listen', 'Tjek listen: 4 deltagere')
        await goOn(page, 'Send tilmeldingen', 'Kvittering')
        await page.goBack()
        await page.getByRole('heading', { name: 'Tilmeldingen er sendt' }).waitFor()
        await page.goForward()
        await page.getByRole('heading', { name: 'Tilmeldingen er sendt' }).waitFor({ state: 'detached' })
        expect(await textOf(page)).toContain(people[0]?.navn)
      }
      expect(await one.context().cookies()).toEqual([])
      // Somebody else’s key, and one that nobody has, open nothing.
      for (const key of ['x', `498000-${'A'.repeat(43)}`]) {
        await one.goto(`${portal.formOf(event)}?trin=2&kladde=${key}`)
        await one.getByRole('heading', { name: 'er her ikke længere' }).waitFor()
        expect(await one.getByLabel('Navn', { exact: true }).inputValue()).toBe('')
      }
    }, options)
    const rows = await registered(rest, event)
    expect(rows.map(({ email }) => email).sort()).toEqual(
      groups
        .flat()
        .map(({ mail }) => mail)
        .sort(),
    )
  })

  test('several are signed up by rows and by a pasted list, and each gets a mail', async () => {
    const event = await createEvent(rest, { capacity: 4, questions })
    const manager = somebody('Leder Lund')
    const group = [1, 2, 3, 4, 5].map((number) => somebody(`Kollega ${'ABCDE'[number - 1]}`))
    await portal.visit(async (page) => {
      await openForm(page, portal.formOf(event))
      await page.getByRole('link', { name: 'Tilmeld flere kolleger på én gang' }).click()
      await page.getByLabel('Dit navn').fill(manager.navn)
      await page.getByLabel('Din arbejdsmail').fill(manager.mail)
      await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Aalborg' })
      const row = (number: number) => page.getByRole('group', { name: `Deltager ${number}`, exact: true })
      await row(1)
        .getByLabel('Navn')
        .fill(group[0]?.navn ?? '')
      await row(1)
        .getByLabel('Arbejdsmail')
        .fill(group[0]?.mail ?? '')
      await page.getByRole('button', { name: 'Tilføj flere felter' }).click()
      await row(6).waitFor()
      expect(await row(1).getByLabel('Navn').inputValue()).toBe(group[0]?.navn)
      await row(6)
        .getByLabel('Navn')
        .fill(group[1]?.navn ?? '')
      await row(6)
        .getByLabel('Arbejdsmail')
        .fill(group[1]?.mail ?? '')
      const list = page.getByLabel(/^Liste/)
      await list.fill(
        [
          `${group[2]?.navn};${group[2]?.mail};Rådgiver`,
          'Uden adresse',
          `${group[1]?.navn};${group[1]?.mail}`,
        ].join('\n'),
      )
      await page.getByRole('button', { name: 'Tjek listen' }).click()
      const summary = page.locator('.error-summary')
      await summary.waitFor()
      expect(await summary.getByRole('link').allTextContents()).toEqual([
        'Linje 2: mailadressen mangler.',
        `Linje 3: ${group[1]?.mail} står også som deltager 6.`,
      ])
      await list.fill(
        group
          .slice(2)
          .map(({ mail, navn }) => `${navn}\t${mail}\tRådgiver`)
          .join('\n'),
      )
      await page.getByLabel('Samlet', { exact: true }).check()
      await page.getByRole('button', { name: 'Tjek listen' }).click()
      await page.locator('.error-summary').getByText('aldrig plads til 5').waitFor()
      await page.getByLabel('Enkeltvis').check()
      await goOn(page, 'Tjek listen', 'Tjek listen: 5 deltagere')
      expect(await textOf(page)).toContain('Der er plads til 4 af 5 1 kommer på ventelisten.')
      await goOn(page, 'Send tilmeldingen', 'Kvittering')
      expect(await textOf(page)).toContain('Nummer 1 på ventelisten')
      await page.goto(await portal.linkOf(group[0]?.mail ?? ''))
      expect(await textOf(page)).toContain('Mangler dine svar')
    }, options)
    const rows = await registered(rest, event)
    expect(rows.map(({ state }) => state).sort()).toEqual([...Array(4).fill('bekraeftet'), 'venteliste'])
    for (const { mail } of group) await portal.linkOf(mail)
    await expect
      .poll(() => portal.mail.received.some(({ to }) => to.includes(manager.mail)), mailComes)
      .toBe(true)
  })

  test('one mends one’s answers, gives up the seat, and the offer goes on until it is taken', async () => {
    const event = await createEvent(rest, {
      capacity: 1,
      questions,
      offersFrom: new Date(Date.now() - 1000),
    })
    const three = [somebody('Første'), somebody('Anden'), somebody('Tredje')]
    for (const person of three) {
      await portal.visit(async (page) => {
        await openForm(page, portal.formOf(event))
        await fillSingle(page, person)
        await page.getByLabel('Hvad vil du gerne lære?').fill('Alt.')
        await page.getByLabel('Nej', { exact: true }).check()
        await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
        await goOn(page, 'Send tilmeldingen', 'Kvittering')
      }, options)
    }
    const [first, second, third] = await Promise.all(three.map(({ mail }) => portal.linkOf(mail)))
    const statesNow = async () =>
      Object.fromEntries((await registered(rest, event)).map(({ name, state }) => [name, state]))
    await portal.visit(async (page) => {
      await page.goto(third ?? '')
      expect(await textOf(page)).toContain('Du er nummer 2 på ventelisten')
      await page.goto(first ?? '')
      await page.getByRole('link', { name: 'Ret dine svar' }).click()
      await page.getByLabel('Navn', { exact: true }).fill('')
      await page.getByLabel('Allergi').fill('Gluten')
      await page.getByRole('button', { name: 'Gem svarene' }).click()
      await page.locator('.error-summary').waitFor()
      expect(await page.getByLabel('Allergi').inputValue()).toBe('Gluten')
      await page.getByLabel('Navn', { exact: true }).fill('Første Rettet')
      await page.getByRole('button', { name: 'Gem svarene' }).click()
      await page.getByRole('heading', { name: 'Dine svar er gemt' }).waitFor()
      expect(await textOf(page)).toContain('Gluten')
      await page.getByRole('link', { name: 'Meld fra', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Vil du melde fra?' }).waitFor()
      // Looking has done nothing.
      expect((await statesNow())['Første Rettet']).toBe('bekraeftet')
      await page.getByRole('button', { name: 'Meld fra', exact: true }).click()
      await page.getByRole('heading', { name: 'Du er meldt fra' }).waitFor()
      expect(await textOf(page)).toContain('tilmelde dig igen')
      expect(await statesNow()).toEqual({
        'Første Rettet': 'afmeldt',
        Anden: 'tilbudt',
        Tredje: 'venteliste',
      })
      await page.goto(second ?? '')
      await page.getByRole('heading', { name: 'Du er tilbudt en plads' }).waitFor()
      await page.getByRole('button', { name: 'Nej tak' }).click()
      await page.getByRole('heading', { name: 'Du er meldt fra' }).waitFor()
      await page.goto(third ?? '')
      await page.getByRole('button', { name: 'Tag pladsen' }).click()
      await page.getByRole('heading', { name: 'Du har en plads' }).waitFor()
    }, options)
    expect(await statesNow()).toEqual({ 'Første Rettet': 'afmeldt', Anden: 'afmeldt', Tredje: 'bekraeftet' })
  })
})

test('an address that is signed up already is told so by mail, and nobody by the page', async () => {
  const event = await createEvent(rest)
  const known = somebody()
  await portal.visit((page) => signUpInBrowser(page, portal.formOf(event), known))
  const said = async (person: ReturnType<typeof somebody>) =>
    portal.visit(async (page) => {
      await signUpInBrowser(page, portal.formOf(event), person)
      return (await page.locator('main').innerHTML()).replaceAll(person.mail, '')
    })
  expect(await said({ ...known, navn: 'En Fremmed' })).toBe(await said(somebody('En Fremmed')))
  await expect
    .poll(() => portal.mail.received.filter(({ to }) => to.includes(known.mail)).length, mailComes)
    .toBe(2)
  expect((await registered(rest, event)).map(({ name }) => name).sort()).toEqual(['En Fremmed', 'Åse Bæk'])
})

test('a list is confirmed by whoever sent it, and only then the others hear of it', async () => {
  const event = await createEvent(rest, { confirmHours: 24 })
  const sender = somebody('Gitte Holm')
  const surnames = ['Bæk', 'Dam', 'Eng', 'Fjord', 'Gade', 'Hede', 'Krog']
  const people = surnames.map((surname) => somebody(`Anna ${surname}`))
  const isTold = () => portal.mail.received.some(({ to }) => people.some(({ mail }) => to.includes(mail)))
  await portal.visit(async (page) => {
    await openForm(page, `${portal.formOf(event)}?flere=ja`)
    await page.getByLabel('Dit navn').fill(sender.navn)
    await page.getByLabel('Din arbejdsmail').fill(sender.mail)
    await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Aalborg' })
    await page.getByLabel('Liste').fill(people.map(({ mail, navn }) => `${navn}; ${mail}`).join('\n'))
    await goOn(page, 'Tjek listen', 'Tjek listen: 7 deltagere')
    await goOn(page, 'Send tilmeldingen', 'Kvittering')
    const receipt = await textOf(page)
    expect(receipt).toContain('Åbn linket i mailen senest')
    expect(receipt).toContain('Plads gives, når linket er åbnet')
    const link = await portal.mail.linkTo(sender.mail, '/tilmelding/liste/')
    expect(isTold()).toBe(false)
    await page.goto(link)
    expect(await textOf(page)).toContain('Tak, tilmeldingen er bekræftet')
    expect(await textOf(page)).toContain('Anna Krog')
    expect((await page.goto(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`))?.status()).toBe(404)
  })
  for (const { mail } of people) await portal.linkOf(mail)
  expect((await registered(rest, event)).map(({ state }) => state)).toEqual(Array(7).fill('bekraeftet'))
})

test('the last seat goes to one of two, and the other is told', async () => {
  const event = await createEvent(rest, { capacity: 1, hasWaitingList: false })
  const receipts: string[] = []
  await portal.visit((one) =>
    portal.visit(async (other) => {
      for (const page of [one, other]) {
        await openForm(page, portal.formOf(event))
        await fillSingle(page, somebody())
        await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
      }
      await Promise.all([one, other].map((page) => goOn(page, 'Send tilmeldingen', 'Kvittering')))
      for (const page of [one, other]) receipts.push(await textOf(page))
      await openForm(one, portal.formOf(event))
      expect(await textOf(one)).toContain('Der er ikke flere pladser')
      expect(await one.getByRole('textbox').count()).toBe(0)
    }),
  )
  expect(receipts.filter((text) => text.includes('Du har en plads'))).toHaveLength(1)
  expect(receipts.filter((text) => text.includes('Der var ikke flere pladser'))).toHaveLength(1)
})

test.each([
  [{ state: 'aflyst' }, 'Arrangementet er aflyst'],
  [{ state: 'lukket' }, 'Der er lukket for tilmelding'],
  [{ state: 'afholdt' }, 'Arrangementet er holdt'],
  [{ state: 'planlagt' }, 'Tilmeldingen er ikke åbnet'],
  [{ state: 'flyttet' }, 'Arrangementet er flyttet'],
  [{ signUpOpensAt: new Date(Date.now() + 86_400_000) }, 'Tilmeldingen åbner'],
  [{ signUpClosesAt: new Date(Date.now() - 86_400_000) }, 'Tilmeldingen lukkede'],
])('with %j one can’t sign up, and a form opened before is refused', async (change, words) => {
  const event = await createEvent(rest)
  await portal.visit(async (page) => {
    await openForm(page, portal.formOf(event))
    await fillSingle(page, somebody())
    await goOn(page, 'Tjek dine svar', 'Tjek dine svar')
    await rest.update('events', event.id, change)
    await page.getByRole('button', { name: 'Send tilmeldingen' }).click()
    await page.getByRole('heading', { name: 'Tilmeldingen blev ikke sendt' }).waitFor()
    expect(await textOf(page)).toContain(words)
    await openForm(page, portal.formOf(event))
    expect(await textOf(page)).toContain(words)
    expect(await page.getByRole('textbox').count()).toBe(0)
  })
  expect(await registered(rest, event)).toEqual([])
})
