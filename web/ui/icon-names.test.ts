import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { opportunityKinds } from '../../shared/opportunity.ts'
import { iconNames } from './icon-names.ts'

const sprite = new DOMParser().parseFromString(readFileSync(join(import.meta.dirname, 'icons.svg'), 'utf8'), 'image/svg+xml')

test('the sprite is XML that parses, and holds exactly the named signs and kinds', () => {
  expect(sprite.querySelector('parsererror')).toBeNull()
  const ids = [...sprite.querySelectorAll('symbol')].map((symbol) => symbol.id)
  expect(ids.toSorted()).toEqual(
    [...iconNames.map((name) => `i-${name}`), ...opportunityKinds.map((kind) => `k-${kind}`)].toSorted(),
  )
})
