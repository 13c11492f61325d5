import type { Rolldown } from 'vite'

type NameOfChunk = Extract<Rolldown.CodeSplittingGroup['name'], (...args: never) => unknown>
type Modules = Parameters<NameOfChunk>[1]
type ModuleNames = {
  /** Where the app begins. */
  entry: string
  /** The page that most visits begin with. */
  page: string
  /** The module that names all other pages. */
  routes: string
}

/** So many pages make a module common. With fewer, pages get too much that they don't use; with more, too many files. */
const manyPages = 12

/**
 * Few files instead of dozens of small ones. `first`: what every visit needs, and what the page that most visits begin
 * with shares with other pages. `common`: what many of those have in common beside that.
 */
export function chunksOf(names: ModuleNames): NameOfChunk {
  let chunks: { first: Set<string>; common: Set<string> } | undefined
  return (id, modules) => {
    chunks ??= { first: firstModules(names, modules), common: commonModules(names, modules) }
    if (chunks.first.has(id)) return 'first'
    return chunks.common.has(id) ? 'common' : null
  }
}

function firstModules({ entry, page }: ModuleNames, modules: Modules) {
  const ofPage = reachedFrom([page], modules)
  const isElsewhere = (id: string) => modules.getModuleInfo(id)?.importers.some((importer) => !ofPage.has(importer))
  return reachedFrom([entry, ...[...ofPage].filter(isElsewhere)], modules)
}

function commonModules({ page, routes }: ModuleNames, modules: Modules) {
  const ofPage = reachedFrom([page], modules)
  const pages = modules.getModuleInfo(routes)?.dynamicallyImportedIds ?? []
  const reached = pages.flatMap((one) => [...reachedFrom([one], modules)]).filter((id) => !ofPage.has(id))
  const times = Map.groupBy(reached, (id) => id)
  return new Set([...times].filter(([, all]) => all.length >= manyPages).map(([id]) => id))
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
