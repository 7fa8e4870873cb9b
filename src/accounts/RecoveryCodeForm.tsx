import { Button } from '@/ui/Button'
import { TextField } from '@/ui/TextField'

type Props = {
  action: (form: FormData) => void
  /** Says that the password was right a moment ago. */
  token: string
  returnTo: string | null
  error: string | null
}

/** The way in for who has not the telephone. A form of its own: wrong codes from the app do not shut it. */
export function RecoveryCodeForm({ action, error, returnTo, token }: Props) {
  return (
    <form className="form-stack" action={action} noValidate>
      <h2>Har du ikke din telefon?</h2>
      <input type="hidden" name="token" value={token} />
      {returnTo ? <input type="hidden" name="til" value={returnTo} /> : null}
      <TextField
        name="recoveryCode"
        label="Gendannelseskode"
        autoComplete="off"
        maxLength={40}
        hint="En af de koder, du gemte, da du slog login i to trin til. Hver af dem virker én gang."
        error={error}
        required
      />
      <Button variant="secondary">Brug gendannelseskoden</Button>
    </form>
  )
}
