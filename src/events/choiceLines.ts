import { plainLine } from '@/signup/typedText'

const longest = 200
const most = 40

/** The choices of a question, one a line, as an answer is read, without empty lines. */
export function choiceLines(written: string | null | undefined): string[] {
  return (written ?? '')
    .split(/\r?\n/)
    .map(plainLine)
    .filter((line) => line !== '')
}

/** What is wrong with a question's choices; `null` when nothing is. */
export function choicesProblem(written: string | null | undefined): string | null {
  const lines = choiceLines(written)
  if (lines.length < 2) return 'Skriv mindst to valgmuligheder, én pr. linje.'
  if (lines.length > most) return `Skriv højst ${most} valgmuligheder.`
  const repeated = lines.find((line, index) => lines.indexOf(line) !== index)
  if (repeated !== undefined) return `»${repeated}« står der to gange.`
  return lines.some((line) => line.length > longest)
    ? `En valgmulighed kan højst være på ${longest} tegn.`
    : null
}

/** Answers are kept under the question's words, so no two questions can have the same. */
export function labelsProblem(labels: (string | null | undefined)[]): string | null {
  const plain = labels.map((label) => (label ?? '').trim().toLocaleLowerCase('da'))
  const repeated = plain.find((label, index) => label !== '' && plain.indexOf(label) !== index)
  return repeated === undefined ? null : `To spørgsmål hedder det samme: »${repeated}«.`
}
