'use client'

import { Button, useForm } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { z } from 'zod'
import { answerOf } from './answer'
import { PreviewResults } from './PreviewResults'
import { useWordFromList } from './useWordFromList'

const list = z.object({
  total: z.number(),
  hits: z.array(z.object({ id: z.string(), title: z.string(), type: z.string(), path: z.string() })),
})
const comparison = z.object({ before: list, after: list, isAtLeast: z.boolean() })

type State =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'refused'; message: string }
  | { kind: 'shown'; q: string; found: z.infer<typeof comparison> }

/** Shows what the words in the form, saved or not, would do to a search. */
export function TuningPreview() {
  const { getData } = useForm()
  const [q, setQ] = useState('')
  const [state, setState] = useState<State>({ kind: 'idle' })
  const field = useId()
  const heading = useId()
  useWordFromList()
  const isBusy = state.kind === 'busy'
  const tryOut = async () => {
    if (isBusy) return
    setState({ kind: 'busy' })
    const { stopWords, synonyms } = getData()
    try {
      const found = await answerOf(
        fetch('/api/globals/search-settings/preview', {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ q, synonyms: groupsOf(synonyms), stopWords: stopWords ?? null }),
        }),
        comparison,
      )
      setState({ kind: 'shown', q, found })
    } catch (error) {
      setState({ kind: 'refused', message: error instanceof Error ? error.message : String(error) })
    }
  }
  // Enter would save the form that this stands in.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void tryOut()
  }
  return (
    <section aria-labelledby={heading} className="tuning-preview">
      <h3 id={heading}>Prøv virkningen</h3>
      <p>
        Søg, som en læser ville. Du ser, hvad søgningen finder nu, og hvad den ville finde med ordene ovenfor,
        før du gemmer.
      </p>
      <div className="tuning-preview__ask">
        <label htmlFor={field}>Søgning</label>
        <input
          autoComplete="off"
          id={field}
          onChange={(event) => setQ(event.target.value)}
          onKeyDown={onKeyDown}
          type="search"
          value={q}
        />
        <Button buttonStyle="secondary" disabled={isBusy} onClick={tryOut} size="medium" type="button">
          Prøv
        </Button>
      </div>
      <div aria-live="polite">
        {isBusy ? <p>Prøver …</p> : null}
        {state.kind === 'refused' ? <p className="tuning-preview__refusal">{state.message}</p> : null}
        {state.kind === 'shown' ? <PreviewResults {...state.found} q={state.q} /> : null}
      </div>
    </section>
  )
}

const groups = z.array(z.object({ words: z.string().nullish(), isOneWay: z.boolean().nullish() })).catch([])

/** A form without rows says how many there are: none. */
function groupsOf(value: unknown): z.infer<typeof groups> {
  return groups.parse(value)
}
