import { TextField } from '@/ui/TextField'

type Props = { errorOf: (field: string) => string | null; label?: string }

/** A new password, twice. */
export function NewPasswordFields({ errorOf, label = 'Ny adgangskode' }: Props) {
  return (
    <>
      <TextField
        name="password"
        label={label}
        type="password"
        autoComplete="new-password"
        hint="Mindst 12 tegn. Gerne flere ord efter hinanden."
        error={errorOf('password')}
        required
      />
      <TextField
        name="repeated"
        label="Gentag adgangskoden"
        type="password"
        autoComplete="new-password"
        error={errorOf('repeated')}
        required
      />
    </>
  )
}
