export interface FlowNode {
  id: string
  type: 'question' | 'action' | 'end'
  text: string
  link?: { href: string; label: string } | null
}

export interface FlowEdge {
  from: string
  to: string
  /** The answer that leads this way; `null` when there is only one way on. */
  label: string | null
}

/** The nodes in reading order: breadth first from the start, and at last any that nothing leads to. */
export function flowOrder(start: string, nodes: FlowNode[], edges: FlowEdge[]): FlowNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const reached = new Set([start])
  for (const id of reached) {
    for (const edge of edges) if (edge.from === id) reached.add(edge.to)
  }
  for (const node of nodes) reached.add(node.id)
  return [...reached].flatMap((id) => byId.get(id) ?? [])
}
