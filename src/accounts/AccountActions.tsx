'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { z } from 'zod'

const answer = z.object({
  message: z.string().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})

const viewer = z.object({ id: z.string(), role: z.string() })

/** What an administrator can do to somebody's account beside editing it, and the way to one's own. */
export function AccountActions() {
  const { id, initialData } = useDocumentInfo()
  const { user } = useAuth()
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const heading = useId()
  const me = viewer.safeParse(user).data
  if (!id || !me) return null
  if (me.id === id) {
    return (
      <p>
        <a href="/min-konto">Skift adgangskode, og slå login i to trin til</a>
      </p>
    )
  }
  if (me.role !== 'administrator') return null
  const act = async (action: string) => {
    setIsBusy(true)
    try {
      const response = await fetch(`/api/users/${id}/${action}`, { method: 'POST', credentials: 'include' })
      const { errors, message } = answer.parse(await response.json())
      if (response.ok) toast.success(message ?? 'Det er gjort.')
      else toast.error(errors?.[0]?.message ?? 'Det kunne ikke lade sig gøre.')
      router.refresh()
    } catch {
      toast.error('Portalen svarede ikke. Prøv igen.')
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>Adgang</h3>
      <p>Brugeren vælger selv sin adgangskode med linket i invitationen.</p>
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => act('invite')} size="small">
        Send invitation igen
      </Button>
      {initialData?.hasSecondFactor ? (
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          onClick={() => act('remove-second-factor')}
          size="small"
        >
          Slå login i to trin fra
        </Button>
      ) : null}
    </section>
  )
}
