const PATHS = {
  alert: 'M12 3.5 21.5 20h-19L12 3.5Zm0 6v5m0 2.6v.1',
  arrow: 'M4 12h15m-6-6 6 6-6 6',
  ban: 'M4 4h16v16H4V4Zm4 4 8 8m0-8-8 8',
  chat: 'M4 5h16v11H10l-4.5 4v-4H4V5Z',
  check: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm-4.2 9.3 2.9 2.9 5.5-6',
  chevron: 'm6 9 6 6 6-6',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4.5V12l3.2 2',
  close: 'm6 6 12 12M18 6 6 18',
  document: 'M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6m-6 4h6',
  exit: 'M10 4H5v16h5m4-12 4 4-4 4m4-4H9',
  filter: 'M4 7h16M7 12h10m-7 5h4',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 8v5.5m0-9.1v.1',
  mail: 'M3.5 6h17v12h-17V6Zm0 1 8.5 6 8.5-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  phone:
    'M6.5 3.5h3l1.5 4.5-2 1.5c.8 2 3.5 4.7 5.5 5.5l1.5-2 4.5 1.5v3c0 1-.8 2-2 2C11 19.5 4.5 13 4.5 5.5c0-1.2 1-2 2-2Z',
  question:
    'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM9.3 9.5c.2-1.5 1.3-2.3 2.7-2.3 1.6 0 2.7 1 2.7 2.3 0 2-2.7 2-2.7 4.1m0 3v.1',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.7 11.2L20 20',
} as const

export type IconName = keyof typeof PATHS

/** A drawn sign beside words; it never stands alone, so screen readers skip it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className ? `icon-svg ${className}` : 'icon-svg'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
