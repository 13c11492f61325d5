import { createSignal, untrack } from 'solid-js'

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
 * Enter does what the cell is for. Cells say where they are with `data-row` and `data-column`; one that reaches over more
 * rows or columns answers for all of them.
 */
export function createRoving(size: () => { rows: number; columns: number }, start: () => Place = () => ({ row: 0, column: 0 })) {
  const [at, setAt] = createSignal<Place>(untrack(start))

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null
    if (!cell) return
    if (event.key === 'Enter' || event.key === ' ') {
      // What has the focus inside a cell answers by itself.
      if (event.target !== cell) return
      const act = cell.querySelector<HTMLElement>('a, button')
      if (act) {
        event.preventDefault()
        act.click()
      }
      return
    }
    const to = next(event.key)
    if (!to) return
    event.preventDefault()
    focus(event.currentTarget, to, event.key)
  }

  function next(key: string): Place | undefined {
    const { row, column } = at()
    const { rows, columns } = size()
    if (key === 'Home') return { row, column: 0 }
    if (key === 'End') return { row, column: columns - 1 }
    const step = steps[key]
    if (!step) return undefined
    return { row: within(row + step[0], rows), column: within(column + step[1], columns) }
  }

  function focus(grid: HTMLElement, to: Place, key: string) {
    const cell = grid.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
    // Where a cell above reaches over this place: on, or back into it.
    if (!cell) {
      const above = { row: to.row - 1, column: to.column }
      const isBelow = key === 'ArrowDown'
      const beyond = grid.querySelector<HTMLElement>(`[data-row="${to.row + 1}"][data-column="${to.column}"]`)
      if (isBelow && beyond) return enter(beyond)
      const reaching = grid.querySelector<HTMLElement>(`[data-row="${above.row}"][data-column="${above.column}"]`)
      if (reaching) enter(reaching)
      return
    }
    enter(cell)
  }

  function enter(cell: HTMLElement) {
    setAt(placeOf(cell))
    cell.focus()
  }

  /** Whoever comes in by mouse or from within goes on from there. */
  function onFocusIn(event: FocusEvent) {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null
    if (cell) setAt(placeOf(cell))
  }

  const isAt = (row: number, column: number) => at().row === row && at().column === column
  return { onKeyDown, onFocusIn, isAt }
}

function placeOf({ dataset }: HTMLElement): Place {
  return { row: Number(dataset.row), column: Number(dataset.column) }
}

function within(at: number, count: number) {
  return Math.max(0, Math.min(count - 1, at))
}
