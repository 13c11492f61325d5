export async function matchesOfNeed(): Promise<never> {
  throw new Error()
}
