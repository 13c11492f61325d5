/** On Lambda the runtime puts the role's credentials into the environment, and never changes them there. */
export function credentialsOfEnvironment() {
  const sessionToken = process.env.AWS_SESSION_TOKEN
  return {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    ...(sessionToken ? { sessionToken } : {}),
  }
}
