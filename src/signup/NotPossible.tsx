import { ButtonLink } from '@/ui/ButtonLink'
import { Notice } from '@/ui/Notice'
import { ownPath } from './ownRegistration'

/** For a step that was open before and is not now. */
export function NotPossible({ token }: { token: string }) {
  return (
    <>
      <Notice tone="warn" title="Det kan ikke lade sig gøre nu">
        <p>På din side står der, hvordan det ser ud med din tilmelding.</p>
      </Notice>
      <p>
        <ButtonLink href={ownPath(token)}>Til din tilmelding</ButtonLink>
      </p>
    </>
  )
}
