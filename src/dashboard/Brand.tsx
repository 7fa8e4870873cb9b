/** The portal's mark, for the admin's menu, which gives it 18 pixels. */
export function BrandIcon({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="9" fill="#0b2f36" />
      <path
        d="M8 26c5-6 8-6 12 0s7 6 12 0"
        fill="none"
        stroke="#8fc3cc"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="20" cy="14" r="4.5" fill="#e3b6d2" />
    </svg>
  )
}

/** The mark with the name, for the log-in page. */
export function BrandLogo() {
  return (
    <span className="portal-logo">
      <BrandIcon size={36} />
      Vidensnetværk Nord
    </span>
  )
}
