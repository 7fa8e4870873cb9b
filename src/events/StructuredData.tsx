/**
 * Facts for search engines. The browser runs nothing of it, so the page's policy for scripts does not concern it; `<` is
 * written so that no text in it can end the element.
 */
export function StructuredData({ value }: { value: object | null }) {
  if (!value) return null
  return <script type="application/ld+json">{JSON.stringify(value).replaceAll('<', '\\u003c')}</script>
}
