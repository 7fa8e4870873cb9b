/** Logs out as the portal does: the session ends, here and at the provider it came from. */
export function LogOutButton() {
  return (
    <form method="post" action="/log-ud">
      <button className="nav__log-out" type="submit">
        Log ud
      </button>
    </form>
  )
}
