import { dateTimeText } from '@/lib/dates'
import { toCsv } from '@/privacy/csv'
import { kroner, splitCost } from './costSplit'
import { dayKeyText } from './dayKeyText'
import type { DeskRow } from './row'
import { stateText } from './stateText'

/** A number, an amount in kroner, a share or a moment, which a spreadsheet can reckon with; in a CSV it is its text. */
export type Figure =
  | { text: string; kind: 'number' | 'kroner' | 'percent'; value: number }
  | { text: string; kind: 'moment'; value: Date }
export type Cell = string | Figure
export type Sheet = { name: string; header: string[]; rows: Cell[][] }

type Options = { days: string[]; hasNeeds: boolean }

/** The list of participants as a table of texts. What is said of diet and access is left out unless it is asked for. */
export function participantSheet(rows: DeskRow[], { days, hasNeeds }: Options): Sheet {
  const questions = [...new Set(rows.flatMap(({ answers }) => answers.map(({ question }) => question)))]
  const needs = hasNeeds ? [...new Set(rows.flatMap((row) => row.needs.map(({ question }) => question)))] : []
  const base = ['Navn', 'Mail', 'Kommune', 'Arbejdssted', 'Stilling', 'Tilstand', 'Tilmeldt', 'Tilmeldt af']
  const header = [...base, ...days.map(dayKeyText), ...questions, ...needs, 'Note']
  return {
    name: 'Deltagere',
    header,
    rows: rows.map((row) => [
      row.name,
      row.isAnonymous ? '' : row.email,
      row.municipalityName,
      row.workplace,
      row.jobRole,
      stateText(row),
      { text: dateTimeText(row.createdAt), kind: 'moment', value: new Date(row.createdAt) },
      row.bookedBy ?? '',
      ...days.map((day) => presenceText(row, day)),
      ...questions.map((question) => answerTo(row.answers, question)),
      ...needs.map((question) => answerTo(row.needs, question)),
      row.note,
    ]),
  }
}

/** What each municipality has to pay. */
export function costSheet(priceDkk: number, rows: DeskRow[]): Sheet {
  const { ore, participants, shares } = splitCost(priceDkk, rows)
  return {
    name: 'Udgift pr. kommune',
    header: ['Kommune', 'Deltagere', 'Procent', 'Beløb'],
    rows: [
      ...shares.map((share) => [
        share.name,
        counted(share.participants),
        percentage(share.percent),
        amount(share.ore),
      ]),
      ['I alt', counted(participants), percentage(participants > 0 ? 100 : 0), amount(ore)],
    ],
  }
}

/** The sheets under each other, with an empty line between. */
export function sheetsAsCsv([first, ...others]: [Sheet, ...Sheet[]]): string {
  const more = others.flatMap(({ header, name, rows }) => [[''], [name], header, ...rows])
  const texts = [...first.rows, ...more].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
  )
  return toCsv(first.header, texts)
}

function counted(value: number): Figure {
  return { text: String(value), kind: 'number', value }
}

function percentage(percent: number): Figure {
  return { text: `${percent} %`, kind: 'percent', value: percent / 100 }
}

function amount(ore: number): Figure {
  return { text: kroner(ore), kind: 'kroner', value: ore / 100 }
}

function presenceText({ attendance }: DeskRow, day: string): string {
  if (attendance === null) return ''
  return attendance.includes(day) ? 'Til stede' : 'Ikke til stede'
}

/** The latest, where a question was taken away and asked again in the same words. */
function answerTo(answers: DeskRow['answers'], question: string): string {
  return answers.findLast((given) => given.question === question)?.answer ?? ''
}
