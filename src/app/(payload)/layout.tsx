import '@payloadcms/next/css'
import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { schedulePublish } from '@/access/schedulePublish'
import { mayCallServerFunction, withoutForeignLock } from '@/access/serverFunctions'
import { portal } from '@/content/portal'
import { UnfoldForPrint } from '@/ui/UnfoldForPrint'
import { importMap } from './admin/importMap.js'
import './admin.scss'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  if (!(await mayCallServerFunction(await portal(), await headers(), args))) return null
  return handleServerFunctions({
    ...args,
    args: await withoutForeignLock(await portal(), await headers(), args.args),
    config,
    importMap,
    serverFunctions: { 'schedule-publish': schedulePublish },
  })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
      <UnfoldForPrint />
    </RootLayout>
  )
}
