import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { FeaturePlan, ManagedLoginVersion, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito'
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { tableDefinition } from '../../functions/table/definition.ts'
import { type Stage, type StageName, settingsPath, snapshotsBucketName, uploadsBucketName } from '../stages.ts'

export type StageProps = StackProps & { stage: Stage; stageName: StageName }

/** What is stateful: apart from all that can be thrown away and made again. */
export class DataStack extends Stack {
  readonly table: TableV2
  /** The open offer of each region, as the matching engine's snapshot. */
  readonly snapshots: Bucket
  /** Where access to the buckets and the distribution is written down. */
  readonly accessLogs: Bucket
  /** Employers have no school to vouch for them: they sign in with a code by mail. */
  readonly employers: UserPool
  /** The schools' OpenID providers with their client secrets, as JSON. */
  readonly issuers: Secret

  constructor(scope: Construct, id: string, { stage, stageName, ...props }: StageProps) {
    super(scope, id, { ...props, terminationProtection: stage.keepsData })
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const { partitionKey, sortKey, timeToLive, indexes } = tableDefinition
    const key = (name: string) => ({ name, type: AttributeType.STRING })
    this.table = new TableV2(this, 'Table', {
      partitionKey: key(partitionKey),
      sortKey: key(sortKey),
      timeToLiveAttribute: timeToLive,
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      dynamoStream: StreamViewType.NEW_IMAGE,
      deletionProtection: stage.keepsData,
      removalPolicy,
      globalSecondaryIndexes: Object.entries(indexes).map(([indexName, index]) => ({
        indexName,
        partitionKey: key(index.partitionKey),
        sortKey: key(index.sortKey),
        ...(index.projection === 'ALL'
          ? { projectionType: ProjectionType.ALL }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.projection] }),
      })),
    })

    this.accessLogs = new Bucket(this, 'AccessLogs', {
      ...closed,
      // The distribution delivers its log by access list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(stage.logDays), noncurrentVersionExpiration: Duration.days(1), ...tidy }],
      removalPolicy,
    })
    Validations.of(this.accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket holds the access logs: logging access to it in itself would never end.',
    })
    this.snapshots = new Bucket(this, 'Snapshots', {
      ...closed,
      bucketName: snapshotsBucketName(stageName, this.account),
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'snapshots/',
      // Every snapshot replaces the one before; an old one is of use only to find out what went wrong.
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(7), ...tidy }],
      removalPolicy,
    })

    new Bucket(this, 'Uploads', {
      ...closed,
      bucketName: uploadsBucketName(stageName, this.account),
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'uploads/',
      lifecycleRules: [
        // What came in and was not asked for again.
        { prefix: 'incoming/', expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1), ...tidy },
        // What was removed can be had back for as long as the table can.
        { prefix: 'kept/', noncurrentVersionExpiration: Duration.days(35) },
      ],
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          // CloudFront's own name is known only once the distribution stands, which needs this stack.
          allowedOrigins: [`https://${stage.domain?.name ?? '*.cloudfront.net'}`],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
      removalPolicy,
    })

    this.employers = new UserPool(this, 'Employers', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      autoVerify: { email: true },
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      passwordPolicy: {
        minLength: 16,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      mfa: Mfa.OFF,
      deletionProtection: stage.keepsData,
      removalPolicy,
    })
    Validations.of(this.employers).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'Signing in is a one-time code to a verified mail address; Cognito refuses a second factor beside that.',
      },
      {
        id: 'AwsSolutions-COG3',
        reason:
          'Threat protection needs the Plus plan at about ten times the price per user; a code by mail leaves no password to guess.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'The Plus plan is for threat protection: see COG3.',
      },
    )
    this.employers.addDomain('SignInPages', {
      cognitoDomain: { domainPrefix: `praktijkplein-${stageName}-${this.account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })

    this.issuers = new Secret(this, 'Issuers', {
      secretName: `${settingsPath(stageName)}/issuers`,
      description: 'The OpenID providers of the schools: a JSON list, see infra/README.md',
      removalPolicy,
    })
    Validations.of(this.issuers).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'These secrets are given out by SURFconext, Entree and the schools: no function here can make a new one.',
    })
  }
}

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  versioned: true,
} as const

const tidy = { abortIncompleteMultipartUploadAfter: Duration.days(1) }
