import type { Files } from '../../functions/services.ts'

/** Files in memory; a test sends one with `incoming.set`. */
export function memoryFiles(): Files & { incoming: Map<string, Uint8Array>; kept: Map<string, Uint8Array> } {
  const incoming = new Map<string, Uint8Array>()
  const kept = new Map<string, Uint8Array>()
  return {
    incoming,
    kept,
    ticket: async ({ key, type, maxBytes }) => ({
      url: 'http://files.example/',
      fields: { key, type, maxBytes: String(maxBytes) },
    }),
    async peek(key, bytes) {
      const file = kept.get(key) ?? incoming.get(key)
      return file && { size: file.length, start: file.subarray(0, bytes) }
    },
    async keep(key) {
      const file = incoming.get(key) ?? kept.get(key)
      if (!file) throw new Error(`${key} is not there`)
      kept.set(key, file)
    },
    link: async (key, { name, type }) => `http://files.example/${key}?${new URLSearchParams({ name, type })}`,
  }
}
