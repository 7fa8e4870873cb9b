'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { outsideText } from '@/signup/labels'
import { askDesk, messageOf } from './deskClient'
import { goOnHere } from './goOnHere'

const answered = z.object({ message: z.string(), isFull: z.boolean().optional() })

type Props = { eventId: string; once: string; municipalities: { id: string; name: string }[] }

/** Signs somebody up by hand: they stand in line like everybody else, and get the same mails. */
export function AddParticipant({ eventId, municipalities, once }: Props) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [question, setQuestion] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const add = async (isExtra: boolean) => {
    if (isBusy || !form.current) return
    setIsBusy(true)
    setError(null)
    setQuestion(null)
    const typed = Object.fromEntries(new FormData(form.current))
    const municipality = typed.municipality || null
    try {
      const body = { ...typed, event: eventId, municipality, submission: once, isExtra }
      const { isFull, message } = await askDesk('add', body, answered)
      if (isFull) {
        setQuestion(message)
        return
      }
      toast.success(message)
      form.current.reset()
      router.refresh()
    } catch (problem) {
      setError(messageOf(problem))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <details className="desk__section">
      <summary>Tilføj en deltager</summary>
      <p>
        Kan også bruges, når tilmeldingen er lukket. Er der ikke flere pladser, kommer personen på
        ventelisten; derfra kan du give en ekstra plads. Er der ingen venteliste, bliver du spurgt først.
        Personen får en mail.
      </p>
      <form
        className="desk__column"
        onSubmit={(event) => {
          event.preventDefault()
          add(false)
        }}
        ref={form}
      >
        <label htmlFor="add-name">Navn</label>
        <input autoComplete="off" id="add-name" maxLength={120} name="name" required type="text" />
        <label htmlFor="add-email">Arbejdsmail</label>
        <input autoComplete="off" id="add-email" maxLength={254} name="email" required type="email" />
        <label htmlFor="add-municipality">Kommune</label>
        <select id="add-municipality" name="municipality">
          <option value="">{outsideText}</option>
          {municipalities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor="add-workplace">Arbejdssted</label>
        <input autoComplete="off" id="add-workplace" maxLength={120} name="workplace" type="text" />
        <label htmlFor="add-role">Stilling</label>
        <input autoComplete="off" id="add-role" maxLength={120} name="jobRole" type="text" />
        {error ? (
          <p className="desk__error" role="alert">
            {error}
          </p>
        ) : null}
        {question ? (
          <div className="desk__question" role="alert">
            <p>{question}</p>
            <button disabled={isBusy} onClick={() => add(true)} ref={goOnHere} type="button">
              Ja, giv pladsen
            </button>
            <button disabled={isBusy} onClick={() => setQuestion(null)} type="button">
              Fortryd
            </button>
          </div>
        ) : (
          <button className="btn btn--style-secondary" disabled={isBusy} type="submit">
            Tilføj
          </button>
        )}
      </form>
    </details>
  )
}
