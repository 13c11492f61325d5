import { join } from 'node:path'
import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { IndexName } from '../../functions/table/definition.ts'
import type { Stage } from '../stages.ts'
import { type FunctionName, type TableAccess, tableAccess } from '../table-access.ts'

type Props = {
  name: FunctionName
  stage: Stage
  table: TableV2
  /** Where the built functions stand, a folder each. */
  functionsFolder: string
  memoryMb: number
  timeout: Duration
  environment?: Record<string, string>
}

/** A function of ours: its bundle, its log, and the partitions of the table that it needs and no other. */
export class PraktijkpleinFunction extends Construct {
  readonly function: LambdaFunction
  readonly log: LogGroup

  constructor(scope: Construct, id: string, { name, stage, table, functionsFolder, memoryMb, timeout, environment = {} }: Props) {
    super(scope, id)
    this.log = new LogGroup(this, 'Log', { retention: stage.logDays, removalPolicy: RemovalPolicy.DESTROY })
    // A role of its own instead of the managed one, which may write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.log.grantWrite(role)
    this.function = new LambdaFunction(this, 'Function', {
      code: Code.fromAsset(join(functionsFolder, name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: { NODE_OPTIONS: '--enable-source-maps', TABLE_NAME: table.tableName, SERVICE: name, ...environment },
    })
    for (const statement of statementsOf(tableAccess[name], table)) role.addToPolicy(statement)
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes trace segments for no resource in particular: PutTraceSegments and PutTelemetryRecords know only *.',
    })
  }
}

function statementsOf({ read, query, write, remove }: TableAccess, table: TableV2) {
  const statement = (actions: string[], resource: string, keys: readonly string[]) =>
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [resource],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } },
    })
  const indexes = (Object.keys(query) as IndexName[]).map((index) =>
    statement(['Query'], `${table.tableArn}/index/${index}`, query[index] ?? []),
  )
  return [
    statement(['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'], table.tableArn, read),
    ...indexes,
    ...(write.length > 0 ? [statement(['PutItem', 'UpdateItem'], table.tableArn, write)] : []),
    ...(remove.length > 0 ? [statement(['DeleteItem'], table.tableArn, remove)] : []),
  ]
}
