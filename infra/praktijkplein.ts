import { type App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ApiStack } from './stacks/api-stack.ts'
import { DataStack } from './stacks/data-stack.ts'
import { OperationsStack } from './stacks/operations-stack.ts'
import { WebStack } from './stacks/web-stack.ts'
import { type Stage, type StageName, stages } from './stages.ts'

/** What was built before: the web app, and the functions, a folder each. */
export type Build = { webFolder: string; functionsFolder: string }

/** The stacks of one stage. */
export function addStage(
  app: App,
  stageName: StageName,
  { webFolder, functionsFolder }: Build,
  stage: Stage = stages[stageName],
) {
  // Without an account the templates work in any; a deployment fills in its own.
  const props = { stage, stageName, env: { region: stage.region } }
  const id = (part: string) => `Praktijkplein-${stageName}-${part}`
  const data = new DataStack(app, id('data'), props)
  const api = new ApiStack(app, id('api'), { ...props, data, functionsFolder })
  const web = new WebStack(app, id('web'), { ...props, data, api, webFolder })
  const operations = new OperationsStack(app, id('operations'), { ...props, data, api })
  for (const stack of [data, api, web, operations]) Tags.of(stack).add('stage', stageName)
  return { data, api, web, operations }
}

/** Every finding stops the synthesis, unless it is acknowledged where it arises, with a reason. */
export function checkSolutions(app: App) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }))
}
