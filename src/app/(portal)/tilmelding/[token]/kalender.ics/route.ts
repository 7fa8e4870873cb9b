import { portal } from '@/content/portal'
import { ownCalendarAnswer } from '@/signup/ownCalendar'

type Context = { params: Promise<{ token: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return ownCalendarAnswer(await portal(), request.headers, token)
}
