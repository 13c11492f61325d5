/** What differs between deployments. Everything stays in the EU region of the stage. */
export type Stage = {
  region: 'eu-central-1' | 'eu-west-1'
  /** Where the data may not go by a slip: deletion protection and kept stacks. */
  keepsData: boolean
}

export const stages = {
  test: { region: 'eu-central-1', keepsData: false },
  production: { region: 'eu-central-1', keepsData: true },
} as const satisfies Record<string, Stage>

export type StageName = keyof typeof stages
