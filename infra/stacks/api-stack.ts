import { Duration, Stack, Validations } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { FilterCriteria, FilterRule, type FunctionUrl, FunctionUrlAuthType, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { settingNames } from '../../functions/aws/settings.ts'
import { MailFeedback } from '../constructs/mail-feedback.ts'
import { PraktijkpleinFunction } from '../constructs/praktijkplein-function.ts'
import { mailConfigurationName, settingsPath, snapshotsBucketName, uploadsBucketName } from '../stages.ts'
import type { FunctionName } from '../table-access.ts'
import type { DataStack, StageProps } from './data-stack.ts'

type Props = StageProps & { data: DataStack; functionsFolder: string }

/** Everything that runs. It keeps nothing: thrown away and made again, nothing is lost. */
export class ApiStack extends Stack {
  readonly functions: Record<FunctionName, PraktijkpleinFunction>
  /** Where the API answers, to signed requests alone: see the web stack, which lets the distribution sign. */
  readonly url: FunctionUrl
  /** What was tried again and again and still failed. */
  readonly failed: Queue

  constructor(scope: Construct, id: string, { stage, stageName, data, functionsFolder, ...props }: Props) {
    super(scope, id, props)
    const make = (name: FunctionName, options: { memoryMb: number; seconds: number; environment?: Record<string, string> }) =>
      new PraktijkpleinFunction(this, name, {
        name,
        stage,
        table: data.table,
        functionsFolder,
        memoryMb: options.memoryMb,
        timeout: Duration.seconds(options.seconds),
        environment: { STAGE: stageName, ...options.environment },
      })
    const mailing = {
      SETTINGS_PATH: settingsPath(stageName),
      MAIL_CONFIGURATION: mailConfigurationName(stageName),
      ...(stage.sender ? { MAIL_SENDER: stage.sender } : {}),
    }
    const bucket = { SNAPSHOTS_BUCKET: snapshotsBucketName(stageName, this.account) }
    const recognition: Record<string, string> = stage.recognitionUrl === null ? {} : { RECOGNITION_URL: stage.recognitionUrl }
    this.functions = {
      api: make('api', {
        // A whole processor: what a cold start costs is work, not waiting.
        memoryMb: 1769,
        seconds: 20,
        environment: {
          ...bucket,
          UPLOADS_BUCKET: uploadsBucketName(stageName, this.account),
          ...recognition,
          ...mailing,
          ISSUERS_SECRET: data.issuers.secretArn,
          EMPLOYERS_URL: data.employers.userPoolProviderUrl,
        },
      }),
      outbox: make('outbox', { memoryMb: 512, seconds: 60, environment: mailing }),
      sweeper: make('sweeper', { memoryMb: 512, seconds: 300, environment: recognition }),
      snapshots: make('snapshots', { memoryMb: 1024, seconds: 120, environment: bucket }),
      mail: make('mail', { memoryMb: 512, seconds: 240, environment: mailing }),
      feedback: make('feedback', { memoryMb: 256, seconds: 30 }),
    }
    const { api, outbox, sweeper, snapshots, mail, feedback } = this.functions

    this.url = api.function.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM })
    data.issuers.grantRead(api.function)
    this.#grantSettings(api, settingNames, stageName)
    for (const worker of [outbox, mail]) this.#grantSettings(worker, ['origin'], stageName)
    if (stage.sender) for (const one of [api, outbox, mail]) this.#grantSending(one, stage.sender, stageName)
    this.#grantObjects(api, ['s3:GetObject'], [snapshotsBucketName, 'region'], stageName)
    this.#grantObjects(snapshots, ['s3:PutObject'], [snapshotsBucketName, 'region'], stageName)
    // What browsers send and read goes by this function's signature, so by its rights.
    for (const folder of ['incoming', 'kept']) {
      this.#grantObjects(api, ['s3:GetObject', 's3:PutObject'], [uploadsBucketName, folder], stageName)
    }

    this.failed = this.#queue('Failed', { retentionPeriod: Duration.days(14) })
    this.#followEvents(outbox, data)
    this.#schedule('Sweep', sweeper, Duration.minutes(15))
    this.#schedule('WriteSnapshots', snapshots, Duration.minutes(15))
    this.#sendMail(mail, data)
    this.#schedule('SendMail', mail, Duration.minutes(5))
    this.#hearOfMail(feedback, stageName)
  }

  /** The stream wakes the outbox worker. What it can't follow waits a while in `missed`, is tried again, and then lies in `failed`. */
  #followEvents({ function: outbox }: PraktijkpleinFunction, { table }: DataStack) {
    const missed = this.#queue('Missed', {
      deliveryDelay: Duration.minutes(15),
      visibilityTimeout: Duration.minutes(6),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: 5 },
    })
    outbox.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 5,
        onFailure: new SqsDlq(missed),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('EVENTS#') }, sk: { S: FilterRule.beginsWith('evt_') } } },
          }),
        ],
      }),
    )
    outbox.addEventSource(new SqsEventSource(missed, { batchSize: 10, reportBatchItemFailures: true }))
  }

  /** New mail wakes its sender. What does not leave then is due still, and leaves with a round of the schedule. */
  #sendMail({ function: mail }: PraktijkpleinFunction, { table }: DataStack) {
    mail.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.LATEST,
        batchSize: 10,
        retryAttempts: 1,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('PERSON#') }, sk: { S: FilterRule.beginsWith('MAIL#note_') } } },
          }),
        ],
      }),
    )
  }

  #hearOfMail({ function: feedback }: PraktijkpleinFunction, stageName: StageProps['stageName']) {
    const queue = this.#queue('Feedback', {
      visibilityTimeout: Duration.minutes(3),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: 5 },
    })
    new MailFeedback(this, 'MailFeedback', { configurationSetName: mailConfigurationName(stageName), queue })
    feedback.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }))
  }

  /** From the one address, in its domain, and nothing else. */
  #grantSending({ function: handler }: PraktijkpleinFunction, sender: string, stageName: StageProps['stageName']) {
    const domain = sender.slice(sender.indexOf('@') + 1)
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [
          this.formatArn({ service: 'ses', resource: 'identity', resourceName: domain }),
          this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: mailConfigurationName(stageName) }),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': sender } },
      }),
    )
  }

  #grantSettings({ function: handler }: PraktijkpleinFunction, names: readonly string[], stageName: StageProps['stageName']) {
    const path = settingsPath(stageName).slice(1)
    const resources = names.map((name) =>
      this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: `${path}/${name}` }),
    )
    handler.addToRolePolicy(new PolicyStatement({ actions: ['ssm:GetParameters'], resources }))
  }

  /** By the bucket's name: a reference to its stack would make the finding's name unreadable. */
  #grantObjects(
    { function: handler }: PraktijkpleinFunction,
    actions: string[],
    [bucketName, folder]: [nameOf: typeof snapshotsBucketName, folder: string],
    stageName: StageProps['stageName'],
  ) {
    const objects = (account: string) => `${bucketName(stageName, account)}/${folder}/*`
    const arn = this.formatArn({ service: 's3', region: '', account: '', resource: objects(this.account) })
    handler.addToRolePolicy(new PolicyStatement({ actions, resources: [arn] }))
    Validations.of(handler.role ?? handler).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:aws:s3:::${objects('<AWS::AccountId>')}]`,
      reason: 'An object for each region or file, and those come and go: the names are known by their prefix alone.',
    })
  }

  #schedule(id: string, { function: handler }: PraktijkpleinFunction, every: Duration) {
    const target = new LambdaFunction(handler, { deadLetterQueue: this.failed, retryAttempts: 2 })
    new Rule(this, id, { schedule: Schedule.rate(every), targets: [target] })
  }

  #queue(id: string, props: ConstructorParameters<typeof Queue>[2]) {
    return new Queue(this, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, ...props })
  }
}
