import { createHash, createHmac } from 'node:crypto'

type Data = string | ArrayBuffer | ArrayBufferView

/** SHA-256 as the SDK's signer wants it, with a secret or without. */
export class Sha256 {
  readonly digestLength = 32
  readonly #make: () => { update(data: Buffer): unknown; digest(): Buffer }
  #hash

  constructor(secret?: Data) {
    this.#make = secret === undefined ? () => createHash('sha256') : () => createHmac('sha256', bytesOf(secret))
    this.#hash = this.#make()
  }

  update(data: Data) {
    this.#hash.update(bytesOf(data))
  }

  async digest() {
    return new Uint8Array(this.#hash.digest())
  }

  reset() {
    this.#hash = this.#make()
  }
}

function bytesOf(data: Data) {
  if (typeof data === 'string') return Buffer.from(data)
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data)
}
