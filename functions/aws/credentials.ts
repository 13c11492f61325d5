/** On Lambda the runtime puts the role's credentials into the environment, and never changes them there. */
function read(name: string) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

export function credentialsOfEnvironment() {
  const sessionToken = process.env.AWS_SESSION_TOKEN
  return {
    accessKeyId: read('AWS_ACCESS_KEY_ID'),
    secretAccessKey: read('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken ? { sessionToken } : {}),
  }
}

/** In the bundles this stands in for the SDK's own search through files, metadata services and browsers: see infra/bundle.ts. */
export const defaultProvider = () => async () => credentialsOfEnvironment()
