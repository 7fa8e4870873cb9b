import { certificateAnswer } from '@/certificates/answer'
import { portal } from '@/content/portal'

type Props = { params: Promise<{ token: string }> }

/** A participant's own certificate. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params
  return certificateAnswer(await portal(), request.headers, token)
}
