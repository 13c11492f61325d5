import type { Rolldown } from 'vite'

type NameOfChunk = Extract<Rolldown.CodeSplittingGroup['name'], (...args: never) => unknown>
type Modules = Parameters<NameOfChunk>[1]

/**
 * One file instead of two dozen: what every visit needs, and what the page that most visits begin with shares with
 * other pages. Those get a little that they don't use, the first load loses a tenth.
 */
export function firstLoad({ entry, page }: { entry: string; page: string }): NameOfChunk {
  let first: Set<string> | undefined
  return (id, modules) => {
    first ??= new Set([...reachedFrom([entry], modules), ...sharedModules(page, modules)])
    return first.has(id) ? 'first' : null
  }
}

function sharedModules(page: string, modules: Modules) {
  const ofPage = reachedFrom([page], modules)
  const isElsewhere = (id: string) => modules.getModuleInfo(id)?.importers.some((importer) => !ofPage.has(importer))
  return reachedFrom([...ofPage].filter(isElsewhere), modules)
}

/** All that comes along when these are imported. */
function reachedFrom(ids: readonly string[], modules: Modules, reached = new Set<string>()) {
  for (const id of ids) {
    if (reached.has(id)) continue
    reached.add(id)
    reachedFrom(modules.getModuleInfo(id)?.importedIds ?? [], modules, reached)
  }
  return reached
}
