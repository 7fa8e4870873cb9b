import type { TaskConfig } from 'payload'

export const syncSearchDocument: TaskConfig<{ input: { collection: string; id: string }; output: object }> = {
  slug: 'syncSearchDocument',
  label: 'Hold søgningen ajour',
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'id', type: 'text', required: true },
  ],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 2000 } },
  handler: async () => ({ output: {} }),
}
