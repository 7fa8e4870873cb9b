import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createClient } from '@libsql/client'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Step, type Steps, stepsOn } from './steps'

async function database(patienceMs = 60_000) {
  const client = createClient({ url: ':memory:' })
  await client.execute('CREATE TABLE written (name TEXT PRIMARY KEY)')
  const report = vi.fn()
  const isFatal = (error: unknown) => String(error).includes('SQLITE_FULL')
  const steps = stepsOn({ isFatal, patienceMs, report, run: (sql) => client.execute(sql) })
  const insert = (name: string) => client.execute({ sql: 'INSERT INTO written VALUES (?)', args: [name] })
  return {
    report,
    steps,
    write: (name: string, asked: Step | null = null) => steps.write(asked, () => insert(name)),
    /** A write of two rows that fails between them. */
    half: (name: string, asked: Step | null = null) =>
      steps.write(asked, async () => {
        await insert(name)
        throw new Error('midtvejs')
      }),
    names: async () =>
      (await client.execute('SELECT name FROM written ORDER BY name')).rows.map(({ name }) => String(name)),
  }
}

/** As an operation of Payload: begins, works, and commits, or rolls back and throws. */
async function operation(steps: Steps, work: (step: Step) => Promise<unknown>): Promise<void> {
  await wait(0)
  const step = steps.begin()
  try {
    await work(step)
    await steps.commit(step)
  } catch (error) {
    await steps.rollBack(step)
    throw error
  }
}

type Tree = {
  /** How it is opened, and whether its own writes are told what they belong to. */
  kind: 'operation' | 'told' | 'alone'
  isHalfTried: boolean
  fails: boolean
  sideBySide: boolean
  pauses: boolean
  inner: Tree[]
}

const treesOf = (inner: fc.Arbitrary<Tree[]>): fc.Arbitrary<Tree> =>
  fc.record({
    kind: fc.constantFrom('operation', 'told', 'alone'),
    isHalfTried: fc.boolean(),
    fails: fc.boolean(),
    sideBySide: fc.boolean(),
    pauses: fc.boolean(),
    inner,
  })

const leaf = treesOf(fc.constant([]))
const branch = treesOf(fc.array(leaf, { maxLength: 3 }))
const tree = treesOf(fc.array(branch, { maxLength: 3 }))

test('what was begun together stands or falls together, however operations lie within and beside each other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (roots) => {
      const { half, names, steps, write } = await database()
      const expected: string[] = []
      const note = (node: Tree, name: string): void => {
        // A write that was told what it belongs to spoils that, also where it is caught.
        if (node.fails || (node.isHalfTried && node.kind === 'told')) return
        expected.push(`${name}a`, `${name}z`)
        for (const [index, inner] of node.inner.entries()) note(inner, `${name}${index}`)
      }
      const run = async (node: Tree, name: string): Promise<void> => {
        const work = async (step: Step) => {
          const asked = node.kind === 'told' ? step : null
          await write(`${name}a`, asked)
          if (node.pauses) await wait(0)
          if (node.isHalfTried) await half(`${name}h`, asked).catch(() => undefined)
          const inner = node.inner.map(
            (each, index) => () => run(each, `${name}${index}`).catch(() => undefined),
          )
          if (node.sideBySide) await Promise.all(inner.map((each) => each()))
          else for (const each of inner) await each()
          await write(`${name}z`, asked)
          if (node.fails) throw new Error('fejl')
        }
        await (node.kind === 'alone' ? steps.alone(work) : operation(steps, work))
      }
      for (const [index, root] of roots.entries()) note(root, `r${index}-`)
      await Promise.all(roots.map((root, index) => run(root, `r${index}-`).catch(() => undefined)))
      expect(await names()).toEqual(expected.sort())
      expect(steps.current()).toBeNull()
    }),
    { numRuns: 60 },
  )
})

test('nothing is held up before the first write, and reads never are', async () => {
  const { names, steps, write } = await database()
  const slow = operation(steps, async () => {
    await wait(50)
    await write('langsom')
  })
  await write('hurtig')
  expect(await names()).toEqual(['hurtig'])
  await slow
})

test('a step that was undone by one within it takes nothing more, and does not pass for done', async () => {
  const { names, steps, write } = await database()
  const spoilt = steps.alone(async (step) => {
    await write('før')
    await steps.rollBack(step)
    await expect(write('efter')).rejects.toThrow('fortrudt')
  })
  await expect(spoilt).rejects.toThrow('fortrudt')
  expect(await names()).toEqual([])
})

test('what follows a step happens when it stands, and not at all when it is undone', async () => {
  const { report, steps, write } = await database()
  const said: string[] = []
  await steps.afterwards(() => said.push('alene'))
  await operation(steps, async () => {
    await steps.afterwards(() => said.push('ydre'))
    await operation(steps, async () => {
      await steps.afterwards(() => said.push('indre'))
      await write('indre')
    })
    await operation(steps, async () => {
      await steps.afterwards(() => said.push('fortrudt'))
      throw new Error('fejl')
    }).catch(() => undefined)
    await steps.afterwards(() => {
      throw new Error('mailserveren')
    })
    expect(said).toEqual(['alene'])
  })
  expect(said).toEqual(['alene', 'ydre', 'indre'])
  expect(report).toHaveBeenCalledOnce()
})

test('what comes at the end comes when the outermost step has ended, kept or undone or taken away', async () => {
  const { half, names, steps, write } = await database()
  const said: string[] = []
  const note = (what: string) => steps.atEnd(async () => said.push(`${what}: ${await names()}`))
  note('alene')
  await operation(steps, async () => {
    await operation(steps, async () => {
      note('fortrudt')
      throw new Error('fejl')
    }).catch(() => undefined)
    note('gemt')
    await write('a')
    expect(said).toEqual([])
  })
  expect(said).toEqual(['fortrudt: a', 'gemt: a'])
  said.length = 0
  const failed = operation(steps, async (step) => {
    note('taget bort')
    await write('b', step)
    await half('c', step)
  })
  await expect(failed).rejects.toThrow('midtvejs')
  expect(said).toEqual(['taget bort: a'])
})

test('who waits for something outside loses its turn, and all that it wrote', async () => {
  const { names, report, steps, write } = await database(30)
  const stuck = operation(steps, async () => {
    await write('venter')
    await wait(80)
    await write('for sent')
  })
  await write('den næste')
  await expect(stuck).rejects.toThrow('ventet')
  expect(await names()).toEqual(['den næste'])
  expect(report).toHaveBeenCalledOnce()
})

test.each([
  ['ends', []],
  ['writes', ['bagefter']],
])(
  'nor does one keep them that %s while one within it, which nobody waits for, does so',
  async (_, waiting) => {
    const { names, report, steps, write } = await database(30)
    const outside = new Promise<void>(() => undefined)
    const stuck = operation(steps, async () => {
      await write('venter')
      void operation(steps, async () => {
        await write('indeni')
        await outside
      })
      await wait(5)
      await Promise.all(waiting.map((name) => write(name)))
    })
    const failing = expect(stuck).rejects.toThrow('ventet')
    await wait(5)
    await write('den næste')
    await failing
    expect(await names()).toEqual(['den næste'])
    expect(report).toHaveBeenCalledOnce()
  },
)

test('an error after which the database has thrown everything away undoes everything, also where it is caught', async () => {
  const { names, steps, write } = await database()
  const full = operation(steps, async () => {
    await write('før')
    await steps.write(null, () => Promise.reject(new Error('SQLITE_FULL'))).catch(() => undefined)
    await write('efter').catch(() => undefined)
  })
  await expect(full).rejects.toThrow('SQLITE_FULL')
  expect(await names()).toEqual([])
})

test('who comes too late, to what was taken away meanwhile, undoes nobody else', async () => {
  const { names, steps, write } = await database(30)
  let release: () => void = () => undefined
  const outside = new Promise<void>((resolve) => {
    release = resolve
  })
  const late = operation(steps, async () => {
    await write('for sent')
    await operation(steps, async () => {
      await write('indeni')
      await outside
      throw new Error('fejl')
    })
  })
  const failing = expect(late).rejects.toThrow('fejl')
  await wait(40)
  await operation(steps, async () => {
    await write('først')
    release()
    await failing
    await write('sidst')
  })
  expect(await names()).toEqual(['først', 'sidst'])
})

test('an operation that another within it has ended is not carried on, and does not pass for done', async () => {
  const { names, steps, write } = await database()
  const outer = operation(steps, async (step) => {
    await write('før')
    // As Payload does when one within it, which was given its request, fails.
    await steps.rollBack(step)
    await expect(write('efter')).rejects.toThrow('fortrudt')
    await expect(operation(steps, () => write('indeni'))).rejects.toThrow('fortrudt')
    await expect(steps.alone(() => write('alene'))).rejects.toThrow('fortrudt')
    steps.assertUnbroken()
  })
  await expect(outer).rejects.toThrow('fortrudt')
  await write('andre')
  expect(await names()).toEqual(['andre'])
})

test('the first operations of a process are each their own, also side by side', async () => {
  // In a process of its own: a test runner has used contexts before.
  const script = `
    const { stepsOn } = await import('./src/database/steps.ts')
    const said = []
    const steps = stepsOn({ isFatal: () => false, patienceMs: 1e4, report: console.error, run: async (sql) => said.push(sql) })
    const operation = async (turns) => {
      for (let turn = 0; turn < turns; turn++) await null
      const step = steps.begin()
      await steps.write(step, async () => said.push('skriver'))
      await steps.commit(step)
    }
    await Promise.all([1, 1, 2, 3, 10].map(operation))
    console.log(said.filter((each) => /BEGIN|COMMIT/.test(each)).join())
  `
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
  ])
  expect(stdout.trim()).toBe(Array(5).fill('BEGIN IMMEDIATE,COMMIT').join())
})
