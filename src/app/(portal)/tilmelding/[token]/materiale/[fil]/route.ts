import { portal } from '@/content/portal'
import { materialFile } from '@/signup/materialFile'

type Context = { params: Promise<{ token: string; fil: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { fil, token } = await params
  const file = await materialFile(await portal(), token, fil)
  return file ?? new Response('Filen findes ikke, eller linket virker ikke.', { status: 404 })
}
