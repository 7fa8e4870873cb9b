import { z } from 'zod'

export const shortestPassword = 12
export const longestPassword = 200

/** The one rule for a new password, whoever sets it and however. */
const newPassword = z
  .string(`Adgangskoden skal være på mindst ${shortestPassword} tegn.`)
  .min(shortestPassword, `Adgangskoden skal være på mindst ${shortestPassword} tegn.`)
  .max(longestPassword, `Adgangskoden må højst være på ${longestPassword} tegn.`)

/** What is wrong with a new password, in Danish, or `null`. */
export function passwordProblem(value: unknown): string | null {
  const outcome = newPassword.safeParse(value)
  return outcome.success ? null : (outcome.error.issues[0]?.message ?? null)
}

/** What the first administrator types. */
export const firstAdministratorForm = z
  .object({
    name: z.string().trim().min(1, 'Skriv dit navn.').max(200, 'Navnet er for langt.'),
    email: z.string().trim().toLowerCase().pipe(z.email('Skriv en mailadresse som navn@kommune.dk.')),
    password: newPassword,
    repeated: z.string(),
  })
  .refine((form) => form.password === form.repeated, {
    path: ['repeated'],
    message: 'De to adgangskoder er ikke ens.',
  })

export type FirstAdministratorForm = z.infer<typeof firstAdministratorForm>
