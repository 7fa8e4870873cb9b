'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { answerOf } from './answer'

const made = z.object({ id: z.union([z.string(), z.number()]) })

/** What the secretariat can do about words that find nothing. */
export function MissedWordsActions({ words }: { words: string }) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const during = async (work: () => Promise<void>) => {
    setIsBusy(true)
    try {
      await work()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'Portalen svarede ikke. Prøv igen.')
    } finally {
      setIsBusy(false)
    }
  }
  const makePage = () =>
    during(async () => {
      const { id } = await answerOf(
        fetch('/api/search-misses/page', {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ words }),
        }),
        made,
      )
      router.push(`/admin/collections/pages/${id}`)
    })
  const remove = () =>
    during(async () => {
      const only = new URLSearchParams({ 'where[words][equals]': words })
      await answerOf(
        fetch(`/api/search-misses?${only}`, { method: 'DELETE', credentials: 'include' }),
        z.unknown(),
      )
      toast.success(`»${words}« er taget af listen.`)
      router.refresh()
    })
  return (
    <ul aria-label={`Handlinger for ${words}`}>
      <li>
        <a href={`/admin/globals/search-settings?${new URLSearchParams({ ord: words })}`}>Lav synonym</a>
      </li>
      <li>
        <button disabled={isBusy} onClick={makePage} type="button">
          Opret side
        </button>
      </li>
      <li>
        <a href={`/soeg?${new URLSearchParams({ q: words })}`}>Prøv søgningen</a>
      </li>
      <li>
        <button disabled={isBusy} onClick={remove} type="button">
          Færdig
        </button>
      </li>
    </ul>
  )
}
