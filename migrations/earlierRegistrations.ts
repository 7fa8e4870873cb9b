import { foldedAddress } from '../src/lib/mailAddress'
import { hashOfToken, newSalt, tokenOf } from '../src/signup/token'
import type { Payload } from 'payload'

/**
 * Registrations as the first version wrote them, by hand in the administration: `needs` was one text, `answers` a list of
 * rows, addresses stood as they were typed, and there was no personal link.
 */

type GivenAnswer = { question: string; answer: string }

/** What the field was called when it was one text. */
const needsQuestion = 'Kost og tilgængelighed'

function isGivenAnswer(value: unknown): value is GivenAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { answer, question } = value as Record<string, unknown>
  return typeof question === 'string' && typeof answer === 'string'
}

/** Needs as they are kept now; `undefined` when they are already. */
export function needsFrom(stored: unknown): GivenAnswer[] | null | undefined {
  if (stored === null || stored === undefined) return undefined
  if (Array.isArray(stored) && stored.every(isGivenAnswer)) return undefined
  const text = (typeof stored === 'string' ? stored : JSON.stringify(stored)).trim()
  return text === '' || text === 'null' ? null : [{ question: needsQuestion, answer: text }]
}

/** Needs as SQLite has them: JSON, or the text that was copied into a column of JSON. */
export function needsFromText(stored: string): GivenAnswer[] | null | undefined {
  const parsed = parseJson(stored)
  return parsed !== null && needsFrom(parsed) === undefined ? undefined : needsFrom(stored)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One row of the former list; a question may stand without an answer. */
export function answerFrom(row: { question?: unknown; answer?: unknown }): GivenAnswer {
  return { question: String(row.question ?? ''), answer: String(row.answer ?? '') }
}

/** A personal link for somebody who has none: the mails they get from now on lead to it. */
export function newLink(payload: Payload): { tokenSalt: string; tokenHash: string } {
  const tokenSalt = newSalt()
  return { tokenSalt, tokenHash: hashOfToken(tokenOf(payload, tokenSalt)) }
}

/** The address as people are found by; `null` when it stands so already. */
export function foldedFrom(email: string): string | null {
  const folded = foldedAddress(email)
  return folded === email ? null : folded
}
