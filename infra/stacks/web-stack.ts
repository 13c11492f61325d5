import { createHash } from 'node:crypto'
import { type CfnElement, CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { FunctionUrlOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { CfnManagedLoginBranding, OAuthScope, UserPoolClient, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import type { Construct } from 'constructs'
import type { settingNames } from '../../functions/aws/settings.ts'
import { securityHeaders } from '../../functions/security-headers.ts'
import { settingsPath, uploadsOrigin } from '../stages.ts'
import type { ApiStack } from './api-stack.ts'
import type { DataStack, StageProps } from './data-stack.ts'

type Props = StageProps & { data: DataStack; api: ApiStack; webFolder: string }

/** What browsers reach: one distribution before the files and the API, and nothing beside it. */
export class WebStack extends Stack {
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, { stage, stageName, data, api, webFolder, ...props }: Props) {
    super(scope, id, props)
    const files = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      serverAccessLogsBucket: data.accessLogs,
      serverAccessLogsPrefix: 'web/',
      // A build can be made again.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const headers = this.#headers(stageName)
    const apiBehaviour = {
      origin: FunctionUrlOrigin.withOriginAccessControl(api.url),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // Everything but Host, which must be the function's own for the signature to hold.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.#bodies() }],
    }
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Praktijkplein ${stageName}`,
      ...(stage.domain && {
        domainNames: [stage.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Europe and North America: the smallest set that there is.
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      logBucket: data.accessLogs,
      logFilePrefix: 'distribution/',
      logIncludesCookies: false,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(files),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.#pages() }],
      },
      additionalBehaviors: { '/api/*': apiBehaviour, '/auth/*': apiBehaviour },
    })
    this.#acknowledge(stage.domain !== null)
    const host = stage.domain?.name ?? this.distribution.distributionDomainName
    this.#settings(stageName, `https://${host}`, data)
    this.#deployFiles(files, webFolder)
    new CfnOutput(this, 'Address', { value: `https://${host}` })
  }

  #headers(stageName: StageProps['stageName']) {
    const told = securityHeaders(uploadsOrigin(stageName, this))
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: told['Content-Security-Policy'], override: true },
        contentTypeOptions: { override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(told)
          .filter(([header]) => !ownFields.has(header))
          .map(([header, value]) => ({ header, value, override: true })),
      },
    })
  }

  /** Addresses of the app are one page; whatever has a dot in its last part is a file. */
  #pages() {
    return new EdgeFunction(this, 'Pages', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(pageOfAddress),
    })
  }

  /**
   * What signs a request for the function needs the hash of its body. Browsers send it with a body; here it is added
   * where there is none, and where a mail program posts the one line that RFC 8058 gives it.
   */
  #bodies() {
    return new EdgeFunction(this, 'Bodies', { runtime: FunctionRuntime.JS_2_0, code: FunctionCode.fromInline(hashOfKnownBody) })
  }

  /** What the API learns only now: where it is reached, and what it is called at the employers' sign-in. */
  #settings(stageName: StageProps['stageName'], origin: string, { employers }: DataStack) {
    const client = new UserPoolClient(this, 'EmployersClient', {
      userPool: employers,
      // The exchange is bound by PKCE; a secret would be one more thing to rotate.
      generateSecret: false,
      authFlows: { user: true },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/auth/callback`],
        logoutUrls: [origin],
      },
      preventUserExistenceErrors: true,
    })
    new CfnManagedLoginBranding(this, 'EmployersPages', {
      userPoolId: employers.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    const settings: Record<(typeof settingNames)[number], string> = { origin, 'employers-client-id': client.userPoolClientId }
    for (const [name, stringValue] of Object.entries(settings)) {
      new StringParameter(this, `Setting-${name}`, { parameterName: `${settingsPath(stageName)}/${name}`, stringValue })
    }
  }

  /** Hashed files first and for good; the pages that name them last, and asked for anew every time. */
  #deployFiles(files: Bucket, webFolder: string) {
    const source = Source.asset(webFolder)
    const shared = { destinationBucket: files, prune: false, memoryLimit: 256 }
    const hashed = new BucketDeployment(this, 'HashedFiles', {
      ...shared,
      sources: [source],
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    })
    const pages = new BucketDeployment(this, 'PageFiles', {
      ...shared,
      sources: [source],
      exclude: ['assets/*'],
      cacheControl: [CacheControl.fromString('no-cache')],
      distribution: this.distribution,
      distributionPaths: ['/', '/index.html'],
    })
    pages.node.addDependency(hashed)
    this.#acknowledgeCopier(files)
  }

  /** The files of both are copied by a function that CDK brings along. */
  #acknowledgeCopier(files: Bucket) {
    const copier = this.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))
    if (!copier) throw new Error('the function that copies files is not where it was')
    const logicalId = this.getLogicalId(files.node.defaultChild as CfnElement)
    const staging = `cdk-hnb659fds-assets-<AWS::AccountId>-${this.region}`
    const actions = ['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*']
    Validations.of(copier).acknowledge(
      {
        id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
        reason: "CDK's own function, which runs during a deployment alone, writes its log by the managed policy.",
      },
      ...actions.map((action) => ({
        id: `AwsSolutions-IAM5[Action::${action}]`,
        reason: 'The ways to read and to copy an object, as CDK grants them to its own function on two buckets.',
      })),
      {
        id: `AwsSolutions-IAM5[Resource::arn:aws:s3:::${staging}/*]`,
        reason: 'The build lies in the staging bucket of CDK under a name that changes with every build.',
      },
      {
        id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
        reason: 'It writes the files of the web app, whose names carry their hash.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: "Invalidating a distribution takes no resource in CDK's own function; nothing else has this wildcard.",
      },
      { id: 'AwsSolutions-L1', reason: "CDK's own function brings its own Python; it runs during a deployment alone." },
    )
  }

  #acknowledge(hasDomain: boolean) {
    Validations.of(this.distribution).acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason: 'Students travel: a school trip abroad is no reason to lock them out.',
      },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'A firewall before CloudFront stands in us-east-1 and costs from 10 USD a month. Nothing is open to anonymous writing; a partnership can add one.',
      },
      ...(hasDomain
        ? []
        : [
            {
              id: 'AwsSolutions-CFR4',
              reason: "Only on CloudFront's own name, whose certificate fixes the minimum. With a domain it is TLS 1.2 of 2021.",
            },
          ]),
    )
  }
}

/** Headers that CloudFront has fields of their own for. */
const ownFields = new Set(['Content-Security-Policy', 'X-Content-Type-Options', 'Strict-Transport-Security'])

const pageOfAddress = `function handler(event) {
  var request = event.request
  if (request.uri.slice(request.uri.lastIndexOf('/')).indexOf('.') < 0) request.uri = '/index.html'
  return request
}`

const sha256 = (body: string) => createHash('sha256').update(body).digest('hex')

const hashOfKnownBody = `function handler(event) {
  var request = event.request
  var oneClick = request.method === 'POST' && request.uri.indexOf('/api/unsubscribe/') === 0
  var hash = oneClick ? '${sha256('List-Unsubscribe=One-Click')}' : '${sha256('')}'
  if (!request.headers['x-amz-content-sha256']) request.headers['x-amz-content-sha256'] = { value: hash }
  return request
}`
