import { expect, test } from 'vitest'
import { typeOfBytes } from './file-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

test('a file is what it begins with', () => {
  expect(typeOfBytes(bytes('%PDF-1.7\n'))).toBe('application/pdf')
  expect(typeOfBytes(bytes('\xff\xd8\xff\xe0\x00\x10JFIF'))).toBe('image/jpeg')
  expect(typeOfBytes(bytes('\x89PNG\r\n\x1a\n\x00'))).toBe('image/png')
})

test('anything else is none of them, however it is called', () => {
  for (const text of ['', '%PDF', 'MZ\x90', '<html>', 'GIF89a', ' %PDF-1.7', '\x89PNG\n\x1a\n']) {
    expect(typeOfBytes(bytes(text)), text).toBeUndefined()
  }
})
