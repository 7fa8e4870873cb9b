/** What the sources do not say is shown as exactly that. */
export function NotStated() {
  return <span className="not-stated">ikke oplyst</span>
}
