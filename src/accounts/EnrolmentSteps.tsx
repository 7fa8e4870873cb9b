import { QrCode } from '@/ui/QrCode'
import { TextField } from '@/ui/TextField'
import type { Offer } from './offer'

/** The key for the authenticator app, as a picture and as text, and the field for the code that shows it is there. */
export function EnrolmentSteps({ offer, error }: { offer: Offer; error: string | null }) {
  return (
    <>
      <p>
        Åbn en app til engangskoder på din telefon, for eksempel Microsoft Authenticator, Google Authenticator
        eller Aegis. Scan billedet, eller skriv nøglen i appen.
      </p>
      <QrCode label="QR-kode med nøglen" path={offer.qr.path} size={offer.qr.size} />
      <p>
        Nøglen: <code>{offer.key}</code>
      </p>
      <CodeField hint="Appen viser en ny kode hvert halve minut." error={error} />
    </>
  )
}

/** The field for a code from the app. */
export function CodeField({ hint, error }: { hint: string; error: string | null }) {
  return (
    <TextField
      name="code"
      label="Kode"
      autoComplete="one-time-code"
      maxLength={20}
      hint={hint}
      error={error}
      required
    />
  )
}
