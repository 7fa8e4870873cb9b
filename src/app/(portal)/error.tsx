'use client'

import { ErrorMessage } from '@/content/ErrorMessage'

export default function ErrorPage() {
  return <ErrorMessage />
}
