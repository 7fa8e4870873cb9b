import { expect, test } from 'vitest'
import { actionOf, type Change } from './actionOf'

const plain: Change = {
  before: {},
  after: {},
  changed: [],
  isRestoringVersion: false,
  isDraftSave: false,
  hasNewPassword: false,
}

test.each<[string, Partial<Change>]>([
  ['update', {}],
  ['publish', { after: { _status: 'published' } }],
  ['unpublish', { before: { _status: 'published' }, after: { _status: 'draft' } }],
  ['update', { before: { _status: 'published' }, after: { _status: 'draft' }, isDraftSave: true }],
  ['trash', { after: { deletedAt: '2026-11-03T08:00:00Z', _status: 'draft' } }],
  ['restore', { before: { deletedAt: '2026-11-03T08:00:00Z' }, after: { deletedAt: null } }],
  ['restoreVersion', { isRestoringVersion: true, after: { _status: 'published' } }],
  ['changeRole', { changed: ['isDeactivated', 'role'], after: { isDeactivated: true } }],
  ['deactivate', { changed: ['isDeactivated'], after: { isDeactivated: true } }],
  ['reactivate', { changed: ['isDeactivated'], after: { isDeactivated: false } }],
  ['changeMunicipality', { changed: ['municipality'], isAccount: true }],
  ['update', { changed: ['municipality'] }],
  ['changePassword', { hasNewPassword: true }],
])('%s', (action, change) => {
  expect(actionOf({ ...plain, ...change })).toBe(action)
})
