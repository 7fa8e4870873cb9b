import { type DanishClock, danishClockAt, instantsAt, isSummerTime } from '@/lib/danishClock'
import { dateWords, monthNames, weekdayNames } from './dateWords'
import { type DateKind, examples } from './kinds'

/** What somebody wrote: the instant as it is stored, or what is the matter, in Danish. */
export type ReadDate = { iso: string } | { problem: string }

type Day = { year: number; month: number; day: number; weekday?: number }
type Time = { hour: number; minute: number; season?: Season }
type Season = 'sommertid' | 'vintertid'
type Written = { day?: Day; time?: Time }

/** What is far off is a slip of the finger; a law may be old. */
const lastYear = 2100

export function firstYear(kind: DateKind): number {
  return kind === 'moment' || kind === 'time' ? 2000 : 1800
}

const longest = 100

/**
 * Reads a date as it is written in Denmark: the day first, in figures or words, and the time by Danish clocks, wherever the
 * reader sits. Nothing is guessed: what is left out, doesn't exist or could be two things is told of.
 *
 * A day is stored as noon, UTC, and a month as its first day, as Payload does.
 *
 * @param on the instant whose day a time alone belongs to
 */
export function readDanishDate(written: string, kind: DateKind, on: Date = new Date()): ReadDate {
  const text = plain(written)
  const parts = text.length > longest ? null : partsOf(text, kind)
  if (!parts) return notRead(written, kind)
  const { day, time } = parts
  const lacking = whatIsLacking(parts, kind)
  if (lacking) return { problem: lacking }
  if (day) {
    const problem = dayProblem(day, kind)
    if (problem) return { problem }
  }
  if (!time)
    return { iso: new Date(Date.UTC(day?.year ?? 0, (day?.month ?? 1) - 1, day?.day, 12)).toISOString() }
  const clock = day ? new Date(Date.UTC(day.year, day.month - 1, day.day)) : startOfDay(danishClockAt(on))
  return atTime(clock, time)
}

function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/( kl|[.,])+$/, '')
}

const weekday = /^(?<weekday>[a-zæøå]{2,})(?:[.,]+ ?| )(?=d|\d)/
const figures =
  /^(?<day>\d{1,2})(?: ?[./-] ?-? ?| )(?<month>\d{1,2})(?: ?[./-] ?-? ?| )(?<year>\d{4}|\d{2})(?![\d])/
const words = /^(?<day>\d{1,2})[. -]{0,2}(?<name>[a-zæøå]{3,})[., -]{1,3}(?<year>\d{4}|\d{2})(?!\d)/
const yearFirst = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/
const together = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})(?!\d)/
const withoutYear =
  /^(?<day>\d{1,2})(?:(?: ?[./-] ?| )(?<month>\d{1,2})|[. -]{0,2}(?<name>[a-zæøå]{3,}))(?!\d)/
const monthAndYear = /^(?:(?<month>\d{1,2}) ?[./ -] ?|(?<name>[a-zæøå]{3,})[. -]{1,2})(?<year>\d{4}|\d{2})$/

const between = /^(?: ?, ?| - |t(?=\d)| ?(?=k)| )/
const clockTime =
  /^(?:kl(?:okken|\.)? ?)?(?:(?<hour>\d{1,2})(?: ?[.:,] ?(?<minute>\d{2})(?:[.:]00)?)?|(?<both>\d{4}))(?:[ ,]*\(?(?<season>sommertid|vintertid|normaltid)\)?)?$/
const timeFirst =
  /^(?<time>(?:kl(?:okken|\.)? ?)\d{1,2}(?:[.:]\d{2})?|\d{1,2}[.:]\d{2}),? (?<rest>(?:den |d\.? ?|[a-zæøå]+[., ]+)?.+)$/

/** The day and the time in a text, each as it stands, or `null` when the text is neither. */
function partsOf(text: string, kind: DateKind): Written | null {
  if (kind === 'month') return monthOf(text)
  const time = timeOf(text)
  if (kind === 'time') return time ? { time } : null
  const dayFirst = dayThenTime(text)
  if (dayFirst) return dayFirst
  const turned = timeFirst.exec(text)?.groups
  const day = turned ? dayThenTime(turned.rest ?? '') : null
  const before = timeOf(turned?.time ?? '')
  if (day && before && !day.time) return { ...day, time: before }
  return time ? { time } : null
}

function monthOf(text: string): Written | null {
  const groups = monthAndYear.exec(text)?.groups
  const month = groups ? monthNumber(groups) : null
  return month === null ? null : { day: { year: yearOf(groups?.year), month, day: 1 } }
}

function dayThenTime(text: string): Written | null {
  const named = weekday.exec(text)
  const number = named ? weekdayNumber(named.groups?.weekday ?? '') : null
  const rest = (number === null ? text : text.slice(named?.[0].length)).replace(/^(?:den|d\.?) ?(?=\d)/, '')
  for (const pattern of [yearFirst, figures, words, together, withoutYear]) {
    const found = pattern.exec(rest)
    const month = found?.groups ? monthNumber(found.groups) : null
    if (!found?.groups || month === null) continue
    const day = {
      year: yearOf(found.groups.year),
      month,
      day: Number(found.groups.day),
      ...(number === null ? {} : { weekday: number }),
    }
    const after = rest.slice(found[0].length)
    if (after === '') return { day }
    const time = timeOf(after.replace(between, ''))
    if (time && between.test(after)) return { day, time }
  }
  return null
}

function timeOf(text: string): Time | null {
  const groups = clockTime.exec(text)?.groups
  if (!groups) return null
  const { both, hour, minute, season } = groups
  return {
    hour: Number(both?.slice(0, 2) ?? hour),
    minute: Number(both?.slice(2) ?? minute ?? 0),
    ...(season ? { season: season === 'sommertid' ? season : 'vintertid' } : {}),
  }
}

function monthNumber({ month, name }: Record<string, string | undefined>): number | null {
  if (month !== undefined) return Number(month)
  const index = monthNames.findIndex((full) => full.startsWith(name ?? '-'))
  return index < 0 ? null : index + 1
}

function weekdayNumber(name: string): number | null {
  const index = weekdayNames.findIndex((full) => full.startsWith(name))
  return index < 0 ? null : index
}

/** Two figures are of this century; no year at all is told of. */
function yearOf(year: string | undefined): number {
  if (year === undefined) return Number.NaN
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function whatIsLacking({ day, time }: Written, kind: DateKind): string | null {
  const example = `Skriv fx ${examples[kind]}.`
  if (day && Number.isNaN(day.year)) return `Skriv også årstallet. ${example}`
  if (kind === 'moment' && !time) return `Skriv også klokkeslættet. ${example}`
  if (kind === 'moment' && !day) return `Skriv også datoen. ${example}`
  if (kind === 'day' && !day) return `Skriv en dato, ikke et klokkeslæt. ${example}`
  return kind === 'day' && time ? `Her skrives kun datoen, ikke et klokkeslæt. ${example}` : null
}

function dayProblem({ day, month, weekday, year }: Day, kind: DateKind): string | null {
  const first = firstYear(kind)
  if (month < 1 || month > 12)
    return `Der er ingen måned nr. ${month}. Skriv dagen først og så måneden, fx ${examples[kind]}.`
  if (year < first || year > lastYear) return `Vælg et årstal mellem ${first} og ${lastYear}.`
  const date = new Date(Date.UTC(year, month - 1, day, 12))
  if (date.getUTCDate() !== day) return `Den ${day}. ${monthNames[month - 1]} ${year} findes ikke.`
  if (weekday === undefined || date.getUTCDay() === weekday) return null
  return `${capital(dateWords(date, 'day').replace(/^\S+ /, ''))} er en ${weekdayNames[date.getUTCDay()]}, ikke en ${weekdayNames[weekday]}.`
}

function atTime(midnight: DanishClock, { hour, minute, season }: Time): ReadDate {
  if (hour === 24) return { problem: 'Skriv midnat som kl. 0.00 dagen efter.' }
  const time = `${hour}.${String(minute).padStart(2, '0')}`
  if (hour > 23 || minute > 59) return { problem: `Klokken ${time} findes ikke.` }
  const clock = new Date(midnight.getTime() + (hour * 60 + minute) * 60_000)
  const on = `den ${clock.getUTCDate()}. ${monthNames[clock.getUTCMonth()]} ${clock.getUTCFullYear()}`
  const instants = instantsAt(clock)
  const [first, ...more] = instants.filter(
    (instant) => !season || isSummerTime(instant) === (season === 'sommertid'),
  )
  if (first && more.length === 0) return { iso: first.toISOString() }
  if (instants.length === 0)
    return {
      problem: `Klokken ${time} ${on} findes ikke: uret stilles en time frem den nat. Vælg et andet tidspunkt.`,
    }
  if (!first) return { problem: `Klokken ${time} ${on} er der ikke ${season}.` }
  return {
    problem: `Klokken ${time} ${on} er der to gange: uret stilles en time tilbage den nat. Skriv sommertid eller vintertid efter klokkeslættet.`,
  }
}

function startOfDay(clock: DanishClock): DanishClock {
  return new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate()))
}

function notRead(written: string, kind: DateKind): ReadDate {
  const what =
    kind === 'moment'
      ? 'en dato og et klokkeslæt'
      : { day: 'en dato', month: 'en måned', time: 'et klokkeslæt' }[kind]
  const shown = written.trim().length > 40 ? `${written.trim().slice(0, 40)}…` : written.trim()
  return { problem: `«${shown}» kan ikke læses som ${what}. Skriv fx ${examples[kind]}.` }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
