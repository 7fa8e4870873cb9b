import type { ButtonVariant } from '@/ui/Button'
import type { FieldError } from '@/ui/ErrorSummary'
import type { NoticeTone } from '@/ui/Notice'

/**
 * A form of several steps as data: the server makes every step, also the answer to a POST, and one small component draws
 * it. So the same form works without JavaScript, and what was typed goes with it from step to step.
 */

type Common = { name: string; label: string; value: string; hint?: string | null; error?: string | null }

export type FormOption = { value: string; label: string; hint?: string }

export type StepField = Common &
  (
    | { kind: 'text' | 'email'; optional?: boolean; autoComplete?: string }
    | { kind: 'long'; optional?: boolean; rows?: number }
    | { kind: 'select'; options: FormOption[]; emptyLabel: string; optional?: boolean }
    | { kind: 'radio'; options: FormOption[] }
  )

/** Fields under one heading, or under none where the step's own says it all. */
export type StepPart = {
  id: string
  heading: string | null
  lead?: string
  isRow?: boolean
  fields: StepField[]
}

/** What was answered, in one piece or in several that each say what they are, with the name of the field one goes back to. */
export type StepFact = { term: string; value: string | { label: string; value: string }[]; change?: string }

export type StepNotice = { tone: NoticeTone; title: string; text: string[] }

export type Step = {
  /** Counts the answers, so that each is drawn anew. */
  attempt: number
  /** How far one is, e.g. `Trin 2 af 3`. */
  progress: string
  heading: string
  errors: FieldError[]
  notices: StepNotice[]
  facts: StepFact[]
  parts: StepPart[]
  /** What is carried along without being shown. */
  hidden: Record<string, string>
  /** `value` says what is to be done: {@link doing}. */
  buttons: { label: string; value: string; variant: ButtonVariant }[]
  links: { href: string; label: string }[]
  /** The field one asked to change. */
  focusOn: string | null
  /** Where the browser finds the step again; `null` for one that is nowhere kept. */
  address: StepAddress | null
}

/** A step's own address, and that of the form's first step, where going back from it leads. */
export type StepAddress = { own: string; first: string }

/** The id of the top of a step, where a browser that comes to its address puts the reader. */
export const stepTop = 'formular'

/** The name of the buttons that say what is to be done. */
export const doing = 'trin'

/** A step with nothing in it but what is given. */
export function stepOf(step: Partial<Step> & Pick<Step, 'heading'>): Step {
  return {
    attempt: 0,
    progress: '',
    errors: [],
    notices: [],
    facts: [],
    parts: [],
    hidden: {},
    buttons: [],
    links: [],
    focusOn: null,
    address: null,
    ...step,
  }
}

/** The step that comes after another, so that it is drawn anew. */
export function following(previous: unknown, step: Step): Step {
  const attempt =
    typeof previous === 'object' && previous !== null && 'attempt' in previous ? previous.attempt : 0
  return { ...step, attempt: (typeof attempt === 'number' ? attempt : 0) + 1 }
}
