import { RefreshOnSave } from './RefreshOnSave'

/** Says that a draft is shown, and lets the editor leave it. */
export function PreviewBar({ serverUrl }: { serverUrl: string }) {
  return (
    <div className="preview-bar">
      <p>Du ser en kladde.</p>
      <form action="/forhaandsvisning/luk" method="post">
        <button className="button button-secondary" type="submit">
          Luk forhåndsvisning
        </button>
      </form>
      <RefreshOnSave serverUrl={serverUrl} />
    </div>
  )
}
