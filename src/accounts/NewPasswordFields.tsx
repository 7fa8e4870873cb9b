import { TextField } from '@/ui/TextField'

type Props = { errorOf: (field: string) => string | null }

/** A new password, twice. */
export function NewPasswordFields({ errorOf }: Props) {
  return (
    <>
      <TextField
        name="password"
        label="Ny adgangskode"
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
