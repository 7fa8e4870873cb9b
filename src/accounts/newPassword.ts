import { commonPasswords } from './commonPasswords'
import { type PasswordOwner, passwordProblem } from './passwordRules'

/** The one rule for a new password, whoever sets it and however. @returns what is wrong, in Danish, or `null` */
export async function newPasswordProblem(
  password: unknown,
  owner: PasswordOwner = {},
): Promise<string | null> {
  return passwordProblem(password, await commonPasswords(), owner)
}
