'use client'

import { useState } from 'react'
import type { DeskFilter } from '../filters'
import { saveFromDesk } from './deskClient'
import { useWork } from './useWork'

type Props = { eventId: string; filter: DeskFilter; hasCertificates: boolean }

/** The list as a file. That somebody took it is logged. */
export function ExportList({ eventId, filter, hasCertificates }: Props) {
  const { during, isBusy } = useWork()
  const [hasNeeds, setHasNeeds] = useState(false)
  const save = (format: 'csv' | 'xlsx') =>
    during(() => saveFromDesk('export', { event: eventId, filter, format, hasNeeds }))
  return (
    <details className="desk__section">
      <summary>Hent listen</summary>
      <p>
        Filen har dem, filteret viser. Den skal slettes igen, når den er brugt: portalen kan ikke slette den
        for dig. Det skrives i loggen, at du har hentet den.
      </p>
      <p className="desk__inline">
        <input
          checked={hasNeeds}
          id="export-needs"
          onChange={(event) => setHasNeeds(event.target.checked)}
          type="checkbox"
        />
        <label htmlFor="export-needs">Tag kost og tilgængelighed med (kan være følsomt)</label>
      </p>
      <p className="desk__inline">
        <button disabled={isBusy} onClick={() => save('xlsx')} type="button">
          Hent til Excel
        </button>
        <button disabled={isBusy} onClick={() => save('csv')} type="button">
          Hent som CSV
        </button>
        {hasCertificates ? (
          <button
            disabled={isBusy}
            onClick={() => during(() => saveFromDesk('certificates', { event: eventId, registration: null }))}
            type="button"
          >
            Hent alle kursusbeviser
          </button>
        ) : null}
      </p>
      <p>
        Vælg »Hent til Excel« til Excel: der er tal og datoer til at regne med. CSV-filen er til andre
        programmer og har kun tekst.
      </p>
    </details>
  )
}
