'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { messageOf } from './deskClient'

/** Does one thing at a time, and says what went wrong. */
export function useWork() {
  const [isBusy, setIsBusy] = useState(false)
  const during = async (work: () => Promise<void>) => {
    if (isBusy) return
    setIsBusy(true)
    try {
      await work()
    } catch (error) {
      toast.error(messageOf(error))
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, during }
}
