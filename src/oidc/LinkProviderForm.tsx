import { comeFromProvider, type OwnerProblem, wrongPassword } from '@/accounts/confirmOwner'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { Button } from '@/ui/Button'
import { ButtonGroup } from '@/ui/ButtonGroup'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { beginAddress } from './LoginProviders'

const problems: Record<OwnerProblem, string> = {
  wrong: wrongPassword,
  tooMany: tooManyAttempts(10 * 60),
  provider: comeFromProvider,
}

type Props = {
  providers: { id: string; name: string }[]
  /** None for who logs in at a provider already: then it is enough to have come from there. */
  hasPassword: boolean
  /** What the address says was wrong with the last try. */
  problem: unknown
}

/**
 * Links a provider's login to the own account. Works without JavaScript: what was wrong stands in the address one is sent back to.
 */
export function LinkProviderForm({ hasPassword, problem, providers }: Props) {
  const error = isOwnerProblem(problem) ? problems[problem] : null
  const field = hasPassword ? 'linkPassword' : 'udbyder'
  return (
    <form className="form-stack" method="post" action={beginAddress(providers[0]?.id ?? '')}>
      <ErrorSummary errors={error ? [{ fieldId: field, message: error }] : []} />
      <input type="hidden" name="knyt" value="ja" />
      <input type="hidden" name="videre" value="/min-konto" />
      {hasPassword ? (
        <TextField
          id="linkPassword"
          name="password"
          label="Bekræft med din adgangskode"
          type="password"
          autoComplete="current-password"
          error={error}
          required
        />
      ) : null}
      <ButtonGroup>
        {providers.map(({ id, name }) => (
          <Button key={id} variant="secondary" formAction={beginAddress(id)}>
            {name}
          </Button>
        ))}
      </ButtonGroup>
    </form>
  )
}

function isOwnerProblem(value: unknown): value is OwnerProblem {
  return typeof value === 'string' && Object.hasOwn(problems, value)
}
