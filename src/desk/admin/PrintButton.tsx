'use client'

export function PrintButton() {
  return (
    <button className="print__button" onClick={() => window.print()} type="button">
      Udskriv
    </button>
  )
}
