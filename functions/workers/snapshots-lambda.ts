import { lambdaServices } from '../aws/lambda-services.ts'
import { writeSnapshots } from './snapshots.ts'

const services = lambdaServices()

/** Woken by a schedule. */
export async function handler() {
  await writeSnapshots(services)
}
