/**
 * How often one caller may knock. A municipality reaches the portal from ONE address, so what is counted by address must
 * leave room for a whole town hall; what guards a secret is counted by account too.
 */
export const limits = {
  // Failures only, since a login that succeeds gives its attempt back: 200 people at eight o'clock mistype some forty times.
  login: { attempts: 60, seconds: 10 * 60 },
  // One account from one address. Somebody elsewhere cannot use up the owner's attempts.
  loginAccount: { attempts: 5, seconds: 10 * 60 },
  // One account's codes from one address, after the password. Somebody elsewhere cannot use up the owner's attempts.
  secondFactor: { attempts: 5, seconds: 10 * 60 },
  // By account from anywhere: six digits fall to a machine that may keep guessing from ever new addresses.
  secondFactorAccount: { attempts: 20, seconds: 60 * 60 },
  // Doors of their own: wrong codes from the app never shut out who has lost the telephone.
  recoveryCode: { attempts: 5, seconds: 10 * 60 },
  recoveryCodeAccount: { attempts: 20, seconds: 60 * 60 },
  // The mail to the owner when one of those by account is full.
  codesGuessed: { attempts: 1, seconds: 60 * 60 },
  reset: { attempts: 20, seconds: 60 * 60 },
  // By account from anywhere: against filling a mailbox. The latest letter's link works all the while.
  resetAccount: { attempts: 5, seconds: 60 * 60 },
  // Tokens are 256 bits and cannot be guessed; this is against load. A round of confirmations is opened by many at once.
  token: { attempts: 300, seconds: 10 * 60 },
  // Three searches a minute from each of 200 people.
  search: { attempts: 600, seconds: 60 },
  // A word typed at leisure asks five times. A door of its own: help with typing must never shut the search itself.
  suggestion: { attempts: 3000, seconds: 60 },
  // Questions to the API from who has no session, and from who says to have one: the administration asks much.
  rest: { attempts: 600, seconds: 60 },
  restSession: { attempts: 6000, seconds: 60 },
  // A popular day opens, and everybody signs up before lunch.
  signUp: { attempts: 120, seconds: 10 * 60 },
  // Every step of a form counts as it is sent and as it is shown, and takes a few: many look at the same list, mend it and look again.
  signUpStep: { attempts: 1200, seconds: 10 * 60 },
  // Forms kept at once, until they are forgotten: a town hall's, and a fraction of what there is room for.
  signUpDraft: { attempts: 300, seconds: 3 * 60 * 60 },
  // By the address that is signed up, from anywhere: nobody's mailbox is filled by somebody else's sign-ups.
  signUpAddress: { attempts: 10, seconds: 60 * 60 },
  // By caller without an account, in a day: each has a mail or two sent to an address that anybody can type.
  signUpUnknown: { attempts: 500, seconds: 24 * 60 * 60 },
  // Asking for one's links again, by caller and by address.
  signUpLink: { attempts: 30, seconds: 10 * 60 },
  signUpLinkAddress: { attempts: 5, seconds: 60 * 60 },
  feedback: { attempts: 30, seconds: 10 * 60 },
} as const satisfies Record<string, { attempts: number; seconds: number }>

export type Door = keyof typeof limits
