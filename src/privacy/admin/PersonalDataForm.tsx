'use client'

import { useActionState } from 'react'
import { mentionPath } from '../mentionPath'
import type { Mention } from '../mentions'
import { type PersonalDataState, submitPersonalData } from './submitPersonalData'

const untouched: PersonalDataState = { kind: 'asking', address: '', error: null }

/** Address, what is there, and, after the address has been typed again, erasure. */
export function PersonalDataForm() {
  const [state, submit, isPending] = useActionState(submitPersonalData, untouched)
  return (
    <div className="personal-data__parts">
      <form action={submit} className="personal-data__form">
        <label htmlFor="address">Mailadresse</label>
        <input
          aria-describedby={state.error ? 'personal-data-error' : undefined}
          aria-invalid={state.error ? true : undefined}
          autoComplete="off"
          defaultValue={state.address}
          id="address"
          key={state.address}
          name="address"
          required
          type="email"
        />
        {state.error ? (
          <p className="personal-data__error" id="personal-data-error" role="alert">
            {state.error}
          </p>
        ) : null}
        <button
          className="btn btn--style-primary"
          disabled={isPending}
          name="step"
          type="submit"
          value="look"
        >
          Find oplysningerne
        </button>
      </form>
      <div aria-live="polite">
        {state.kind === 'found' ? (
          <>
            <Found state={state} />
            {state.refusal ? null : (
              <form action={submit} className="personal-data__form">
                <h2>Slet oplysningerne</h2>
                <p>
                  Det kan ikke fortrydes. Tilmeldinger bliver stående som tal uden navn. Skal noget gemmes
                  efter reglerne om journalisering, så gem det et andet sted først.
                </p>
                <input name="address" type="hidden" value={state.address} />
                <label htmlFor="repeated">Skriv adressen igen for at bekræfte</label>
                <input autoComplete="off" id="repeated" name="repeated" required type="email" />
                <button
                  className="btn btn--style-secondary"
                  disabled={isPending}
                  name="step"
                  type="submit"
                  value="erase"
                >
                  Slet for altid
                </button>
              </form>
            )}
          </>
        ) : null}
        {state.kind === 'erased' ? (
          <section>
            <h2>Oplysningerne er slettet</h2>
            <Counts counts={state.counts} />
            <Mentions mentions={state.mentions} />
          </section>
        ) : null}
      </div>
    </div>
  )
}

function Found({ state }: { state: Extract<PersonalDataState, { kind: 'found' }> }) {
  return (
    <section>
      <h2>{state.refusal ? 'Kan ikke slettes' : 'Det her bliver slettet eller gjort anonymt'}</h2>
      {state.refusal ? <p>{state.refusal}</p> : <Counts counts={state.counts} />}
      <Mentions mentions={state.mentions} />
      <h2>Svar på en anmodning om indsigt</h2>
      <p>
        <a
          download="indsigt.json"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(state.json)}`}
        >
          Hent alt som JSON
        </a>
      </p>
      <p>
        <a download="opslag.csv" href={`data:text/csv;charset=utf-8,${encodeURIComponent(state.csv)}`}>
          Hent opslag og ændringer som regneark
        </a>
      </p>
    </section>
  )
}

function Counts({ counts }: { counts: Record<string, number> }) {
  return (
    <ul>
      {Object.entries(counts).map(([what, count]) => (
        <li key={what}>
          {what}: {count}
        </li>
      ))}
    </ul>
  )
}

function Mentions({ mentions }: { mentions: Mention[] }) {
  if (mentions.length === 0) return null
  return (
    <>
      <p>Portalens indhold nævner personen. Det rettes her:</p>
      <ul>
        {mentions.map((mention) => (
          <li key={mentionPath(mention)}>
            <a href={`/admin/${mentionPath(mention)}`}>{mention.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
