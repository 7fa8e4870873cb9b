/** A form of its own, without script: the browser then leaves the page for good, and going back asks the server anew. */
export function LogOut({ className }: { className: string }) {
  return (
    <form method="post" action="/log-ud">
      <button className={className} type="submit">
        Log ud
      </button>
    </form>
  )
}
