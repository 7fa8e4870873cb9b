import { portal } from '@/content/portal'
import { Button } from '@/ui/Button'
import { enabledProviders } from './queries'

type Props = {
  /** A path of the portal's own, already checked. */
  returnTo: string | null
  /** For somebody logged in, who links a provider's login to the own account. From then on the password is of no use. */
  isLinking?: boolean
}

/** A button for each login provider; nothing where there are none. Works without JavaScript. */
export async function LoginProviders({ returnTo, isLinking = false }: Props) {
  const providers = await enabledProviders(await portal())
  if (providers.length === 0) return null
  return (
    <div className="form-stack">
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={`/log-ind/udbyder/${id}`}>
          {isLinking ? <input type="hidden" name="knyt" value="ja" /> : null}
          {returnTo ? <input type="hidden" name="videre" value={returnTo} /> : null}
          <Button variant="secondary">{name}</Button>
        </form>
      ))}
    </div>
  )
}
