type Statement = { Effect: string; Action: string | string[]; Resource?: unknown; Principal?: unknown; Condition?: unknown }
type Resource = { Type: string; Properties?: Record<string, unknown> }

/** A template as a person reviews it: a line for each resource, and a line for each thing that somebody may do. No hashes, no order of CDK's own. */
export function overview({ Resources }: { Resources?: Record<string, Resource> }) {
  return Object.entries(Resources ?? {})
    .filter(([, { Type }]) => Type !== 'AWS::CDK::Metadata')
    .map(([id, { Type, Properties }]) => [`${Type} ${nameOf(id)}`, ...statementsIn(Properties).toSorted()].join('\n'))
    .toSorted()
    .join('\n')
    .concat('\n')
}

function statementsIn(properties: Record<string, unknown> = {}) {
  const document = properties.PolicyDocument ?? properties.KeyPolicy ?? properties.AssumeRolePolicyDocument
  const statements = (document as { Statement: Statement[] } | undefined)?.Statement ?? []
  return statements.map(({ Effect, Action, Resource, Principal, Condition }) =>
    [
      `  ${Effect.toLowerCase()} ${[Action].flat().join(' ')}`,
      Resource === undefined ? '' : `on ${short(Resource)}`,
      Principal === undefined ? '' : `by ${short(Principal)}`,
      Condition === undefined ? '' : `if ${short(Condition)}`,
    ]
      .filter(Boolean)
      .join(' '),
  )
}

/** Eight digits of a hash end every logical id. */
function nameOf(id: string) {
  return id.replace(/[0-9A-F]{8}$/, '')
}

/** CDK's names of exports: the attribute, the resource with its hash, a hash of both. */
function importedName(name: string) {
  const [, resource = name, attribute = ''] = /^(?:Ref|FnGetAtt)(.+?)[0-9A-F]{8}(.*?)[0-9A-F]{8}$/.exec(name) ?? []
  return attribute ? `${resource}.${attribute}` : resource
}

function short(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\{"Ref":"([^"]+)"\}/g, (_, id) => `<${nameOf(id)}>`)
    .replace(/\{"Fn::GetAtt":\["([^"]+)","([^"]+)"\]\}/g, (_, id, attribute) => `<${nameOf(id)}.${attribute}>`)
    .replace(/\{"Fn::ImportValue":"[^:]+:ExportsOutput([^"]+)"\}/g, (_, name) => `<${importedName(name)}>`)
    .replace(
      /\{"Fn::Join":\["",\[([^\]]+)\]\]\}/g,
      (_, parts) => `"${parts.replaceAll('","', '').replaceAll('"', '').replaceAll(',', '')}"`,
    )
}
