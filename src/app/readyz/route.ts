import { statusFor } from '@/health/report'

export const dynamic = 'force-dynamic'

/** For whoever watches the portal: as /healthz, and with the key or as an administrator also what is wrong. */
export function GET(request: Request): Promise<Response> {
  return statusFor(request.headers)
}
