import { lambdaServices } from '../aws/lambda-services.ts'
import { sweep } from './sweeper.ts'

const services = lambdaServices()

/** Woken by a schedule. */
export async function handler() {
  await sweep(services)
}
