import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { securityHeaders } from '../functions/security-headers.ts'
import { tableDefinition } from '../functions/table/definition.ts'
import { addStage, checkSolutions } from './praktijkplein.ts'
import { overview } from './resource-overview.ts'
import { type Stage, type StageName, stages, uploadsOrigin } from './stages.ts'
import { tableAccess } from './table-access.ts'

type Part = keyof ReturnType<typeof addStage>
type Templates = Record<Part, Template>
type Resource = { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string }

describe('the stacks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-stacks-'))
  let app: App
  let production: Templates
  let trial: Templates

  beforeAll(() => {
    // The templates are the same whatever was built; what was built has tests of its own.
    const build = { webFolder: join(folder, 'web'), functionsFolder: join(folder, 'functions') }
    for (const path of ['web/assets', ...Object.keys(tableAccess).map((name) => `functions/${name}`)]) {
      mkdirSync(join(folder, path), { recursive: true })
      writeFileSync(join(folder, path, 'index.mjs'), '')
    }
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))
    app = new App({ context, outdir: join(folder, 'cdk.out') })
    const [first, second] = [addStage(app, 'production', build), addStage(app, 'test', build)]
    checkSolutions(app)
    app.synth()
    production = templates(first)
    trial = templates(second)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  function templates(stacks: ReturnType<typeof addStage>): Templates {
    const { data, api, web, operations } = stacks
    return {
      data: Template.fromStack(data),
      api: Template.fromStack(api),
      web: Template.fromStack(web),
      operations: Template.fromStack(operations),
    }
  }

  /** Production with another stage's settings. */
  function stacksOf(name: string, stage: Stage) {
    const build = { webFolder: join(folder, 'web'), functionsFolder: join(folder, 'functions') }
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))
    const other = new App({ context, outdir: join(folder, name) })
    const stacks = addStage(other, 'production', build, stage)
    checkSolutions(other)
    return stacks
  }

  const all = (type: string, of = production) =>
    Object.values(of).flatMap((template) => Object.values(template.findResources(type)) as Resource[])

  describe('data', () => {
    test('the table is the one that the code defines, with time-to-live, stream, recovery and deletion protection', () => {
      const { partitionKey, sortKey, indexes, timeToLive } = tableDefinition
      const keys = (partition: string, sort: string) => [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ]
      production.data.hasResource('AWS::DynamoDB::GlobalTable', {
        DeletionPolicy: 'Retain',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: keys(partitionKey, sortKey),
          TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
          StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
          GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, index]) =>
            Match.objectLike({
              IndexName,
              KeySchema: keys(index.partitionKey, index.sortKey),
              Projection:
                index.projection === 'ALL'
                  ? { ProjectionType: 'ALL' }
                  : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projection] },
            }),
          ),
          Replicas: [
            Match.objectLike({
              Region: 'eu-central-1',
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            }),
          ],
        },
      })
    })

    test('every bucket is private, encrypted, versioned, has a lifecycle and refuses plain HTTP', () => {
      const buckets = all('AWS::S3::Bucket')
      expect(buckets).toHaveLength(4)
      for (const { Properties } of buckets) {
        expect(Properties).toMatchObject({
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          BucketEncryption: expect.anything(),
          VersioningConfiguration: { Status: 'Enabled' },
          LifecycleConfiguration: { Rules: expect.arrayContaining([expect.objectContaining({ Status: 'Enabled' })]) },
        })
      }
      const policies = all('AWS::S3::BucketPolicy')
      expect(policies).toHaveLength(4)
      for (const { Properties } of policies) expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"')
    })

    test('what browsers send comes from our pages alone, and goes after a day unless it is kept', () => {
      const stage = {
        ...stages.production,
        domain: { name: 'plein.example', certificateArn: 'arn:aws:acm:us-east-1:1:certificate/1' },
      }
      for (const [of, origin] of [
        [production, 'https://*.cloudfront.net'],
        [templates(stacksOf('named', stage)), 'https://plein.example'],
      ] as const) {
        of.data.hasResourceProperties('AWS::S3::Bucket', {
          BucketName: Match.objectLike({ 'Fn::Join': ['', ['praktijkplein-production-uploads-', { Ref: 'AWS::AccountId' }]] }),
          CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: [origin], MaxAge: 3600 }] },
          LifecycleConfiguration: {
            Rules: [
              Match.objectLike({ Prefix: 'incoming/', ExpirationInDays: 1 }),
              // What is kept never goes by itself: only what was removed or replaced does.
              { Prefix: 'kept/', NoncurrentVersionExpiration: { NoncurrentDays: 35 }, Status: 'Enabled' },
            ],
          },
        })
      }
    })

    test('employers sign in with a code by mail, and nobody makes an account for themselves', () => {
      production.data.hasResourceProperties('AWS::Cognito::UserPool', {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      })
    })

    test('what holds data stays when its stack goes, and only where the stage says so', () => {
      const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::Cognito::UserPool', 'AWS::SecretsManager::Secret']
      for (const type of kept) {
        expect(production.data.toJSON().Resources).toSatisfy(policies(type, 'Retain'))
        expect(trial.data.toJSON().Resources).toSatisfy(policies(type, 'Delete'))
      }
      expect(production.data.toJSON().Resources).toSatisfy(policies('AWS::S3::Bucket', 'Retain'))
      for (const part of ['api', 'web', 'operations'] as const) {
        for (const type of kept) production[part].resourceCountIs(type, 0)
      }
    })
  })

  describe('functions', () => {
    const ours = () => all('AWS::Lambda::Function').filter(({ Properties }) => JSON.stringify(Properties).includes('SERVICE'))

    test('run on arm64 with Node 24, log as JSON to a log of their own that ends, and are traced', () => {
      expect(ours()).toHaveLength(Object.keys(tableAccess).length)
      for (const { Properties } of ours()) {
        expect(Properties).toMatchObject({
          Architectures: ['arm64'],
          Runtime: 'nodejs24.x',
          Handler: 'index.handler',
          LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
          TracingConfig: { Mode: 'Active' },
        })
      }
      for (const { Properties } of all('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBe(stages.production.logDays)
    })

    test('each may touch its own partitions of the table and no other', () => {
      const statements = all('AWS::IAM::Policy').flatMap(({ Properties }) => statementsOf(Properties))
      const onTable = statements.filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:'))
      for (const { Action, Condition } of onTable) {
        const streams = [Action].flat().every((action) => /Stream|Shard|GetRecords/.test(action))
        if (!streams)
          expect(Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'], JSON.stringify(Action)).toBeDefined()
      }
      expect(JSON.stringify(onTable)).not.toMatch(/dynamodb:(\*|Scan|DeleteTable|UpdateTable)/)
    })

    test('only the API reads snapshots and only the writer writes them', () => {
      expect(actionsOn('/region/*')).toEqual(['s3:GetObject', 's3:PutObject'])
    })

    test('only the API lets files in and shows them, and nobody lists or removes any', () => {
      for (const folder of ['/incoming/*', '/kept/*']) expect(actionsOn(folder)).toEqual(['s3:GetObject,s3:PutObject'])
      const [api] = all('AWS::IAM::Policy').filter(({ Properties }) => JSON.stringify(Properties).includes('/kept/*'))
      expect(JSON.stringify(api?.Properties.Roles)).toContain('apiRole')
    })

    /** What may be done with these objects, by each function that may. */
    function actionsOn(objects: string) {
      return all('AWS::IAM::Policy')
        .map(({ Properties }) => statementsOf(Properties).filter(({ Resource }) => JSON.stringify(Resource)?.includes(objects)))
        .filter((statements) => statements.length > 0)
        .map((statements) => statements.flatMap(({ Action }) => Action).join())
        .toSorted()
    }

    test('the stream wakes the outbox with events alone; bad records are told apart, tried again and kept', () => {
      production.api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 5,
        DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
        FilterCriteria: { Filters: [{ Pattern: Match.serializedJson(Match.objectLike({ eventName: ['INSERT'] })) }] },
      })
      production.api.hasResourceProperties('AWS::SQS::Queue', {
        DelaySeconds: 900,
        RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
      })
      for (const { Properties } of all('AWS::SQS::Queue')) expect(Properties.SqsManagedSseEnabled).toBe(true)
    })

    test('schedules wake the sweeper, the snapshot writer and the mail, and what fails lies in the queue', () => {
      const rules = all('AWS::Events::Rule')
      expect(rules.map(({ Properties }) => Properties.ScheduleExpression).toSorted()).toEqual([
        'rate(15 minutes)',
        'rate(15 minutes)',
        'rate(5 minutes)',
      ])
      for (const { Properties } of rules) {
        expect(Properties.Targets).toMatchObject([{ DeadLetterConfig: expect.anything() }])
      }
    })
  })

  describe('mail', () => {
    /** Production as it is with an address to mail from. */
    const mailing = () => templates(stacksOf('mailing', { ...stages.production, sender: 'noreply@mail.plein.example' }))
    const sending = (of: Templates) =>
      all('AWS::IAM::Policy', of).filter(({ Properties }) => JSON.stringify(Properties).includes('ses:SendEmail'))

    test('nobody may send any until the stage says from where; then three functions, from that one address', () => {
      expect(sending(production)).toEqual([])
      const allowed = sending(mailing())
      expect(allowed).toHaveLength(3)
      for (const { Properties } of allowed) {
        const statement = statementsOf(Properties).find(({ Action }) => Action === 'ses:SendEmail')
        expect(statement?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'noreply@mail.plein.example' } })
        for (const resource of ['identity/mail.plein.example', 'configuration-set/praktijkplein-production'])
          expect(JSON.stringify(statement?.Resource)).toContain(resource)
      }
    })

    test('a new mail wakes its sender, a schedule does what is due; bounces and complaints come back by a queue', () => {
      production.api.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FilterCriteria: {
          Filters: [
            {
              Pattern: Match.serializedJson(
                Match.objectLike({
                  dynamodb: { Keys: { pk: { S: [{ prefix: 'PERSON#' }] }, sk: { S: [{ prefix: 'MAIL#note_' }] } } },
                }),
              ),
            },
          ],
        },
      })
      production.api.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
        EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint'], SnsDestination: Match.anyValue() },
      })
      production.api.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'sqs', RawMessageDelivery: true })
      production.api.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } })
    })

    test('a click in a mail program is signed for too: its body is known', () => {
      const [bodies] = all('AWS::CloudFront::Function').filter(({ Properties }) =>
        String(Properties.FunctionCode).includes('sha256'),
      )
      const handler = new Function(`${bodies?.Properties.FunctionCode}; return handler`)() as (event: unknown) => Requested
      const hashFor = (method: string, uri: string, headers = {}) =>
        handler({ request: { method, uri, headers } }).headers['x-amz-content-sha256']?.value
      const hashOf = (body: string) => createHash('sha256').update(body).digest('hex')
      expect(hashFor('POST', '/api/unsubscribe/secret')).toBe(hashOf('List-Unsubscribe=One-Click'))
      expect(hashFor('GET', '/api/unsubscribe')).toBe(hashOf(''))
      expect(hashFor('POST', '/api/placements', { 'x-amz-content-sha256': { value: 'theirs' } })).toBe('theirs')
    })
  })

  describe('the way in', () => {
    test('the function answers signed requests alone, and only the distribution may sign', () => {
      const urls = all('AWS::Lambda::Url')
      expect(urls.map(({ Properties }) => Properties.AuthType)).toEqual(['AWS_IAM'])
      const callers = all('AWS::Lambda::Permission').filter(({ Properties }) => Properties.Principal !== 'events.amazonaws.com')
      expect(callers.map(({ Properties }) => Properties.Action).toSorted()).toEqual([
        'lambda:InvokeFunction',
        'lambda:InvokeFunctionUrl',
      ])
      for (const { Properties } of callers) {
        expect(Properties.Principal).toBe('cloudfront.amazonaws.com')
        expect(JSON.stringify(Properties.SourceArn)).toContain('Distribution')
      }
      expect(all('AWS::ApiGateway::RestApi').length + all('AWS::ApiGatewayV2::Api').length).toBe(0)
    })

    test('the distribution signs to both origins, passes the API uncached and sends HTTP to HTTPS', () => {
      const [distribution] = all('AWS::CloudFront::Distribution')
      expect(distribution?.Properties.DistributionConfig).toMatchObject({
        HttpVersion: 'http2and3',
        Origins: [{ OriginAccessControlId: expect.anything() }, { OriginAccessControlId: expect.anything() }],
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', ResponseHeadersPolicyId: expect.anything() },
        CacheBehaviors: ['/api/*', '/auth/*'].map((PathPattern) => ({
          PathPattern,
          ViewerProtocolPolicy: 'https-only',
          // CloudFront's own policies: caching disabled; everything but Host.
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
          ResponseHeadersPolicyId: expect.anything(),
        })),
      })
    })

    test('every answer carries the headers of the one list', () => {
      const [policy] = all('AWS::CloudFront::ResponseHeadersPolicy')
      const told = JSON.stringify(policy?.Properties).replaceAll('",{"Ref":"AWS::AccountId"},"', '123')
      const uploads = uploadsOrigin('production', { account: '123', region: 'eu-central-1' })
      for (const [name, value] of Object.entries(securityHeaders(uploads))) {
        if (name === 'Strict-Transport-Security')
          expect(told).toContain('"AccessControlMaxAgeSec":63072000,"IncludeSubdomains":true')
        else if (name === 'X-Content-Type-Options') expect(told).toContain('"ContentTypeOptions":{"Override":true}')
        else expect(told).toContain(JSON.stringify(value))
      }
    })

    test('hashed files are kept for good, pages are asked for anew', () => {
      const deployments = all('Custom::CDKBucketDeployment').map(({ Properties }) => [
        Properties.Include,
        Properties.SystemMetadata,
      ])
      expect(deployments).toEqual([
        [['assets/*'], { 'cache-control': 'public, max-age=31536000, immutable' }],
        [undefined, { 'cache-control': 'no-cache' }],
      ])
    })
  })

  test('operations: alarms that reach somebody, a dashboard, a budget', () => {
    const alarms = all('AWS::CloudWatch::Alarm')
    expect(alarms.length).toBeGreaterThanOrEqual(12)
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1)
    production.operations.resourceCountIs('AWS::CloudWatch::Dashboard', 1)
    production.operations.hasResourceProperties('AWS::Budgets::Budget', { Budget: { BudgetLimit: { Amount: 200, Unit: 'USD' } } })
  })

  test('everything stands in the EU, tagged with its stage', () => {
    for (const name of Object.keys(stages) as StageName[]) expect(stages[name].region).toMatch(/^eu-/)
    for (const template of Object.values(production))
      expect(JSON.stringify(template.toJSON())).not.toMatch(/(us|ap|sa|ca)-[a-z]+-\d/)
    production.data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ Tags: [{ Key: 'stage', Value: 'production' }] })],
    })
  })

  test('cdk-nag finds nothing that is not acknowledged with a reason, and would stop what it finds', () => {
    // Findings stop `synth`, which all tests here stand on.
    const { pluginReports } = JSON.parse(readFileSync(join(folder, 'cdk.out/validation-report.json'), 'utf8')) as Report
    expect(pluginReports.flatMap(({ violations }) => violations).filter(({ severity }) => severity === 'error')).toEqual([])
    const careless = new App({ outdir: join(folder, 'careless') })
    new Queue(new Stack(careless, 'Stack'), 'Queue')
    checkSolutions(careless)
    expect(() => careless.synth()).toThrow('AwsSolutions-SQS3')
  })

  test('what there is, and who may do what: the overview is the reviewed one', async () => {
    const text = Object.entries(production).map(([part, template]) => `# ${part}\n${overview(template.toJSON())}`)
    await expect(text.join('\n')).toMatchFileSnapshot('resources.production.txt')
  })
})

type Requested = { headers: Record<string, { value: string }> }
type Report = { pluginReports: { violations: { ruleName: string; severity: string }[] }[] }
type Statement = { Action: string | string[]; Resource?: unknown; Condition?: Record<string, Record<string, unknown>> }

function statementsOf(properties: Record<string, unknown>) {
  return (properties.PolicyDocument as { Statement: Statement[] }).Statement
}

function policies(type: string, policy: string) {
  return (resources: Record<string, Resource>) =>
    Object.values(resources)
      .filter((resource) => resource.Type === type)
      .every((resource) => resource.DeletionPolicy === policy)
}
