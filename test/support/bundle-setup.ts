import type { TestProject } from 'vitest/node'
import { bundleFunctions } from '../../infra/bundle.ts'
import startEngine from './engine-setup.ts'

/** The functions as they are deployed, and the engine. */
export default async function setup(project: TestProject) {
  await bundleFunctions()
  return startEngine(project)
}
