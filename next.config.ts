import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // DKFDS is imported by path, which `quietDeps` does not cover.
  sassOptions: { quietDeps: true, silenceDeprecations: ['if-function'] },
  // Lint and types are checked by `npm test`, once, for the whole project.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          // The admin shows pages in a frame beside the editor; nobody else may.
          { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
          { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
        ],
      },
    ]
  },
  async redirects() {
    return [
      // The first administrator comes in by a one-time link, not by whoever finds the form first.
      { source: '/admin/create-first-user', destination: '/opret-administrator', permanent: false },
    ]
  },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
