import { z } from 'zod'

export const shortestPassword = 12

/** What the first administrator types. */
export const firstAdministratorForm = z
  .object({
    name: z.string().trim().min(1, 'Skriv dit navn.').max(200, 'Navnet er for langt.'),
    email: z.string().trim().toLowerCase().pipe(z.email('Skriv en mailadresse som navn@kommune.dk.')),
    password: z
      .string()
      .min(shortestPassword, `Adgangskoden skal være på mindst ${shortestPassword} tegn.`)
      .max(200, 'Adgangskoden er for lang.'),
    repeated: z.string(),
  })
  .refine((form) => form.password === form.repeated, {
    path: ['repeated'],
    message: 'De to adgangskoder er ikke ens.',
  })

export type FirstAdministratorForm = z.infer<typeof firstAdministratorForm>
