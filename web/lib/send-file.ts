import type { UploadTicket } from '../../shared/file-type.ts'
import { Failure } from './failure.ts'

/** How long nothing may move before we say that it does not get through. */
const stillMs = 30_000

/**
 * Sends a file to where its ticket says. By the old way, because `fetch` does not tell how far it is: `onPart` hears
 * the part that went, from 0 to 1.
 */
export function sendFile({ url, fields }: UploadTicket, file: Blob, onPart: (part: number) => void) {
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    let patience = 0
    const fail = () => {
      clearTimeout(patience)
      reject(new Failure('unreachable'))
    }
    const wait = () => {
      clearTimeout(patience)
      patience = window.setTimeout(() => request.abort(), stillMs)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      wait()
      onPart(loaded / total)
    })
    request.addEventListener('load', () => {
      clearTimeout(patience)
      if (request.status < 300) resolve()
      else reject(new Failure(request.status < 500 ? 'internal' : 'unreachable'))
    })
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    // What stands behind the file is not read.
    form.append('file', file)
    request.open('POST', url)
    wait()
    request.send(form)
  })
}
