import { App, Tags } from 'aws-cdk-lib'
import { DataStack } from './stacks/data-stack.ts'
import { type StageName, stages } from './stages.ts'

const app = new App()

for (const name of Object.keys(stages) as StageName[]) {
  const stage = stages[name]
  const data = new DataStack(app, `Praktijkplein-${name}-data`, { stage, env: { region: stage.region } })
  Tags.of(data).add('stage', name)
}
