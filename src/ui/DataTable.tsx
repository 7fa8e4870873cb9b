import type { ReactNode } from 'react'
import { NotStated } from './NotStated'

export interface DataColumn {
  key: string
  label: string
  /** Numbers stand to the right. */
  numeric?: boolean
}

export interface DataRow {
  id: string
  /** By column key; the first column is the row's heading. `null` is shown as not stated. */
  cells: Record<string, ReactNode>
}

interface DataTableProps {
  caption: string
  columns: DataColumn[]
  rows: DataRow[]
}

/** A table that becomes one block per row on a phone, with the column's name before each value. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <table className="table table--borderless table--responsive-headers data-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, numeric }) => (
            <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ key, label, numeric }, index) => {
              const value = row.cells[key] ?? <NotStated />
              return index === 0 ? (
                <th key={key} scope="row">
                  {value}
                </th>
              ) : (
                <td key={key} data-title={label} className={numeric ? 'numeric' : undefined}>
                  {value}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
