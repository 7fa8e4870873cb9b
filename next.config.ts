import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Reads files of its own beside itself, which a bundle has not.
  serverExternalPackages: ['pdfkit', 'fontkit'],
  // DKFDS is imported by path, which `quietDeps` does not cover.
  sassOptions: { quietDeps: true, silenceDeprecations: ['if-function'] },
  // Lint and types are checked by `npm test`, once, for the whole project.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  experimental: {
    // Nothing reads them: the portal is not started with source maps. They were two thirds of what is built.
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    // It costs a third of a build to keep and is of use to the next one alone; `npm run dev` has its own.
    turbopackFileSystemCacheForBuild: false,
  },
  async redirects() {
    return [
      // The first administrator comes in by a one-time link, not by whoever finds the form first.
      { source: '/admin/create-first-user', destination: '/opret-administrator', permanent: false },
      // One way in and out for everybody; the administration's own forms know no second step.
      {
        source: '/admin/login',
        has: [{ type: 'query', key: 'redirect', value: '(?<til>.+)' }],
        destination: '/log-ind?til=:til',
        permanent: false,
      },
      { source: '/admin/login', destination: '/log-ind', permanent: false },
      { source: '/admin/logout', destination: '/min-konto', permanent: false },
      { source: '/admin/forgot', destination: '/glemt-adgangskode', permanent: false },
      { source: '/admin/reset/:token', destination: '/ny-adgangskode/:token', permanent: false },
      // Where password managers look for it.
      { source: '/.well-known/change-password', destination: '/min-konto', permanent: false },
    ]
  },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
