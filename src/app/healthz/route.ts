import { statusForAll } from '@/health/report'

export const dynamic = 'force-dynamic'

/** For whoever restarts the portal: 200 when it answers and has its database, otherwise 503. */
export function GET(): Promise<Response> {
  return statusForAll()
}
