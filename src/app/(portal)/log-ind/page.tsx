import { redirect } from 'next/navigation'

/** Editors log in to the administration. */
export default function LogInPage() {
  redirect('/admin')
}
