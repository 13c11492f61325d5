import type { Rolldown } from 'vite'

type NameOfChunk = Extract<Rolldown.CodeSplittingGroup['name'], (...args: never) => unknown>
type Modules = Parameters<NameOfChunk>[1]

/**
 * What the page that most visits begin with shares with other pages comes in one file, and not in a dozen. That costs
 * other pages a little that they don't use, and the first load a tenth less.
 */
export function sharedWith(page: string, name: string): NameOfChunk {
  let shared: Set<string> | undefined
  return (id, modules) => {
    shared ??= sharedModules(page, modules)
    return shared.has(id) ? name : null
  }
}

function sharedModules(page: string, modules: Modules) {
  const ofPage = reachedFrom([page], modules)
  const isElsewhere = (id: string) => modules.getModuleInfo(id)?.importers.some((importer) => !ofPage.has(importer))
  return reachedFrom([...ofPage].filter(isElsewhere), modules)
}

function reachedFrom(ids: readonly string[], modules: Modules, reached = new Set<string>()) {
  for (const id of ids) {
    if (reached.has(id)) continue
    reached.add(id)
    reachedFrom(modules.getModuleInfo(id)?.importedIds ?? [], modules, reached)
  }
  return reached
}
