/** What differs between deployments. Everything stays in the EU region of the stage. */
export type Stage = {
  region: 'eu-central-1' | 'eu-west-1'
  /** Where the data may not go by a slip: deletion protection and kept stacks. */
  keepsData: boolean
  /** The site's own name. CloudFront looks for certificates in us-east-1 alone; null is CloudFront's own name. */
  domain: { name: string; certificateArn: string } | null
  /** Who hears of alarms and of spending; null is nobody. */
  operator: string | null
  /** Where recognitions are asked for, see infra/README.md; null: they are imported. */
  recognitionUrl: string | null
  /** Where mail comes from, an address in a domain that is verified in SES; null is no mail at all. */
  sender: string | null
  monthlyBudgetUsd: number
  logDays: 14 | 90
}

export const stages = {
  test: {
    region: 'eu-central-1',
    keepsData: false,
    domain: null,
    operator: null,
    sender: null,
    recognitionUrl: null,
    monthlyBudgetUsd: 20,
    logDays: 14,
  },
  production: {
    region: 'eu-central-1',
    keepsData: true,
    domain: null,
    operator: null,
    sender: null,
    recognitionUrl: null,
    monthlyBudgetUsd: 200,
    logDays: 90,
  },
} as const satisfies Record<string, Stage>

export type StageName = keyof typeof stages

export function isStage(name: string): name is StageName {
  return Object.hasOwn(stages, name)
}

/** Where the functions of a stage find what is known only after a deployment. */
export function settingsPath(stage: StageName) {
  return `/praktijkplein/${stage}`
}

/** What SES tells of the mail of a stage. */
export function mailConfigurationName(stage: StageName) {
  return `praktijkplein-${stage}`
}

export function snapshotsBucketName(stage: StageName, account: string) {
  return `praktijkplein-${stage}-snapshots-${account}`
}

/** Where browsers send files to, and read them. */
export function uploadsBucketName(stage: StageName, account: string) {
  return `praktijkplein-${stage}-uploads-${account}`
}

export function uploadsOrigin(stage: StageName, { account, region }: { account: string; region: string }) {
  return `https://${uploadsBucketName(stage, account)}.s3.${region}.amazonaws.com`
}
