import { createSelector, createSignal, untrack } from 'solid-js'

type Place = { row: number; column: number }

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/**
 * The keys of a grid, as ARIA has them: one cell at a time can be tabbed to; arrows, Home and End go from cell to cell, and
 * Enter does what the cell is for. A row says where it is with `data-row`, a cell with `data-column`; a cell that reaches
 * over the row below answers for both.
 */
export function createRoving(size: () => { rows: number; columns: number }, start: () => Place = () => ({ row: 0, column: 0 })) {
  const [at, setAt] = createSignal<Place>(untrack(start))
  // What is filtered away can't hold the way in.
  const isHere = createSelector(() => {
    const { rows, columns } = size()
    return nameOf({ row: within(at().row, rows), column: within(at().column, columns) })
  })

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const cell = cellOf(event.target)
    if (!cell) return
    if (event.key === 'Enter' || event.key === ' ') {
      // What has the focus inside a cell answers by itself.
      const act = event.target === cell && cell.querySelector<HTMLElement>('a, button')
      if (act) {
        event.preventDefault()
        act.click()
      }
      return
    }
    const to = next(event.key)
    if (!to) return
    event.preventDefault()
    const grid = event.currentTarget
    const beyond = event.key === 'ArrowDown' ? find(grid, { ...to, row: to.row + 1 }) : null
    const found = find(grid, to) ?? beyond ?? find(grid, { ...to, row: to.row - 1 })
    found?.focus()
  }

  function next(key: string): Place | undefined {
    const { row, column } = at()
    const { rows, columns } = size()
    if (key === 'Home') return { row, column: 0 }
    if (key === 'End') return { row, column: columns - 1 }
    const step = steps[key]
    return step && { row: within(row + step[0], rows), column: within(column + step[1], columns) }
  }

  /** Whoever comes in by mouse or from within goes on from there. */
  function onFocusIn(event: FocusEvent) {
    const cell = cellOf(event.target)
    if (cell) setAt(placeOf(cell))
  }

  const isAt = (row: number, column: number) => isHere(nameOf({ row, column }))
  return { onKeyDown, onFocusIn, isAt }
}

const nameOf = ({ row, column }: Place) => `${row}/${column}`

function find(grid: HTMLElement, { row, column }: Place) {
  return grid.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)
}

function cellOf(target: EventTarget | null) {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[data-column]') : null
}

function placeOf(cell: HTMLElement): Place {
  return { row: Number(cell.closest<HTMLElement>('[data-row]')?.dataset.row), column: Number(cell.dataset.column) }
}

function within(at: number, count: number) {
  return Math.max(0, Math.min(count - 1, at))
}
