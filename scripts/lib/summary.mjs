/** What the operator needs to know once the portal runs. */
export function summaryLines({ portalUrl, link, needsWorker }) {
  const lines = [
    'Vidensnetværk Nord kører.',
    '',
    `Portalen:        ${portalUrl}`,
    `Administration:  ${portalUrl}/admin`,
  ]
  if (link) {
    lines.push('', 'Der er ingen administrator endnu. Opret den første her (linket virker én gang):', link)
  }
  if (needsWorker) {
    lines.push('', 'Søgning og planlagt udgivelse klares af en proces for sig: npm run worker')
  }
  lines.push('', 'Stop portalen med Ctrl+C.')
  const rule = '─'.repeat(72)
  return [rule, ...lines, rule]
}
