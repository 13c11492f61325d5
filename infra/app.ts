import { App } from 'aws-cdk-lib'
import { buildWeb } from '../functions/local/build-web.ts'
import { bundleFunctions } from './bundle.ts'
import { addStage, checkSolutions } from './praktijkplein.ts'
import { isStage, type StageName, stages } from './stages.ts'

// `npm run synth` makes every stage, `npm run deploy -- --stage NAME` the one that it names.

const app = new App()
const [webFolder, functionsFolder] = await Promise.all([buildWeb(), bundleFunctions()])
for (const name of stageNames(app.node.tryGetContext('stage'))) addStage(app, name, { webFolder, functionsFolder })
checkSolutions(app)
app.synth()

function stageNames(wanted: unknown): StageName[] {
  if (typeof wanted === 'string' && isStage(wanted)) return [wanted]
  if (wanted === undefined) return Object.keys(stages).filter(isStage)
  throw new Error(`There is no stage ${String(wanted)}: ${Object.keys(stages).join(', ')} are in infra/stages.ts.`)
}
