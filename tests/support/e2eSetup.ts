import { afterAll, afterEach, expect } from 'vitest'
import { takeViolations } from './cspViolations'

// A test fails when a page was refused something meanwhile, whatever the test was about.
const expectNoViolation = () => expect(takeViolations()).toEqual([])
afterEach(expectNoViolation)
afterAll(expectNoViolation)
