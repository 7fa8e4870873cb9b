'use client'

import { Button, toast, useAuth, useDocumentInfo, useField, useFormInitializing } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
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
  if (!me) return null
  if (!id) return <InvitationInstead />
  if (me.id === id) {
    return (
      <p>
        <a href="/min-konto">
          {me.role === 'administrator'
            ? 'Skift mailadresse og adgangskode, og slå login i to trin til'
            : 'Skift adgangskode, og slå login i to trin til'}
        </a>
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
    <section className="account-actions" aria-labelledby={heading}>
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

/**
 * Payload's form for a new account demands a password, whatever the rights to the field. It is hidden by the style sheet and
 * filled in here; the portal throws away what it says, and the invitation asks the account's owner.
 */
function InvitationInstead() {
  const password = useField<string>({ path: 'password' })
  const repeated = useField<string>({ path: 'confirm-password' })
  const isInitializing = useFormInitializing()
  const isEmpty = !password.value || password.value !== repeated.value
  useEffect(() => {
    if (isInitializing || !isEmpty) return
    const value = crypto.randomUUID()
    password.setValue(value)
    repeated.setValue(value)
  }, [isEmpty, isInitializing, password.setValue, repeated.setValue])
  return <p>Når du gemmer, får brugeren en mail med et link og vælger selv sin adgangskode.</p>
}
