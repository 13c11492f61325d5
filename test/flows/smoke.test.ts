import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { smoke } from '../smoke.ts'
import { localApp, type TestApp } from '../support/local-app.ts'

describe('the smoke test', () => {
  let app: TestApp
  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    app = await localApp()
  })
  afterAll(() => app.stop())

  test('finds the app on this machine well', async () => {
    await expect(smoke(app.url)).resolves.toBeUndefined()
  })

  test('tells when something is missing', async () => {
    await expect(smoke(`${app.url}/elsewhere`)).rejects.toThrow('failed')
  })
})
