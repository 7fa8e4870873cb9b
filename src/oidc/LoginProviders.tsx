import { portal } from '@/content/portal'
import { Button } from '@/ui/Button'
import { enabledProviders } from './queries'

/** Where a login at a provider begins. */
export function beginAddress(providerId: string): string {
  return `/log-ind/udbyder/${providerId}`
}

/** A button for each login provider; nothing where there are none. Works without JavaScript. `returnTo` is a path of the portal's own, already checked. */
export async function LoginProviders({ returnTo }: { returnTo: string | null }) {
  const providers = await enabledProviders(await portal())
  if (providers.length === 0) return null
  return (
    <div className="form-stack">
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={beginAddress(id)}>
          {returnTo ? <input type="hidden" name="videre" value={returnTo} /> : null}
          <Button variant="secondary">{name}</Button>
        </form>
      ))}
    </div>
  )
}
