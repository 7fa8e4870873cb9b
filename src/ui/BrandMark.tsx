/** The portal's sign: a person above the fjord. Decoration beside the name, so hidden from screen readers. */
export function BrandMark() {
  return (
    <svg
      className="brand-mark"
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="brand-mark__ground" width="40" height="40" rx="9" />
      <circle className="brand-mark__person" cx="20" cy="12.5" r="4.5" />
      <path className="brand-mark__fjord" d="M8 24c4.5-5.5 7.5-5.5 12 0s7.5 5.5 12 0" />
      <path className="brand-mark__fjord brand-mark__fjord--far" d="M12 31.5c3-3.5 5-3.5 8 0s5 3.5 8 0" />
    </svg>
  )
}
