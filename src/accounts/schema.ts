import { z } from 'zod'
import { mailAddress } from '@/lib/mailAddress'
import { newPasswordProblem } from './newPassword'

/** What the first administrator types. Parsed asynchronously: the list of common passwords is read when it is needed. */
export const firstAdministratorForm = z
  .object({
    name: z.string().trim().min(1, 'Skriv dit navn.').max(200, 'Navnet er for langt.'),
    email: mailAddress,
    password: z.string().superRefine(async (password, context) => {
      const message = await newPasswordProblem(password)
      if (message) context.addIssue({ code: 'custom', message })
    }),
    repeated: z.string(),
  })
  .refine((form) => form.password === form.repeated, {
    path: ['repeated'],
    message: 'De to adgangskoder er ikke ens.',
  })
  .superRefine(async ({ email, name, password }, context) => {
    const message = await newPasswordProblem(password, { email, name })
    if (message) context.addIssue({ code: 'custom', message, path: ['password'] })
  })

export type FirstAdministratorForm = z.infer<typeof firstAdministratorForm>
