import { type FlowEdge, type FlowNode, flowOrder } from './flowOrder'
import { Icon } from './Icon'

const KINDS = { question: 'Spørgsmål', action: 'Gør dette', end: 'Her slutter modellen' } as const

interface DecisionFlowProps {
  start: string
  nodes: FlowNode[]
  edges: FlowEdge[]
  /** Keeps the steps' addresses apart when two flows stand on a page. */
  idPrefix?: string
}

/** A flow chart as numbered steps: every arrow is a link to the step it points to. */
export function DecisionFlow({ start, nodes, edges, idPrefix = 'trin' }: DecisionFlowProps) {
  const ordered = flowOrder(start, nodes, edges)
  const numberOf = new Map(ordered.map((node, index) => [node.id, index + 1]))
  return (
    <ol className="flow">
      {ordered.map((node) => (
        <FlowStep
          key={node.id}
          node={node}
          number={numberOf.get(node.id) ?? 0}
          exits={edges
            .filter((edge) => edge.from === node.id)
            .map((edge) => ({ label: edge.label, number: numberOf.get(edge.to) ?? 0 }))}
          idPrefix={idPrefix}
        />
      ))}
    </ol>
  )
}

interface FlowStepProps {
  node: FlowNode
  number: number
  exits: Array<{ label: string | null; number: number }>
  idPrefix: string
}

function FlowStep({ node, number, exits, idPrefix }: FlowStepProps) {
  return (
    <li className={`flow__step flow__step--${node.type}`} id={`${idPrefix}-${number}`}>
      <span className="flow__number" aria-hidden="true">
        {number}
      </span>
      <p className="flow__kind">
        Trin {number} · {KINDS[node.type]}
      </p>
      <p className="flow__text">{node.text}</p>
      {node.link ? (
        <p>
          <a href={node.link.href}>{node.link.label}</a>
        </p>
      ) : null}
      {exits.length > 0 ? (
        <ul className="flow__exits">
          {exits.map((exit) => (
            <li key={exit.number}>
              <a className="flow__exit" href={`#${idPrefix}-${exit.number}`}>
                {exit.label ? <strong>{exit.label}</strong> : 'Derefter'}
                <Icon name="arrow" />
                trin {exit.number}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
