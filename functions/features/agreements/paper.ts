import type { AgreementVersion, PaperDraft } from '../../../shared/agreement.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { maxScanBytes, type ScanType, typeBytes, typeOfBytes, type UploadTicket } from '../../../shared/file-type.ts'
import { placementIdOf } from '../../../shared/id.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import type { AgreementRef } from './agreement-store.ts'
import { recordPaper } from './sign-agreement.ts'

// The placement is part of the key: a file of one can't be shown as that of another.
const keyOf = ({ schoolId, studentId, opportunityId }: AgreementRef, fileId: string) =>
  `agreements/${schoolId}/${placementIdOf(studentId, opportunityId)}/${fileId}`

const endings: Record<ScanType, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

/** With what a browser sends the scan of a paper copy. */
export async function scanTicket({ files, newId }: Services, ref: AgreementRef, type: ScanType): Promise<UploadTicket> {
  const fileId = newId('file')
  return { fileId, ...(await files.ticket({ key: keyOf(ref, fileId), type, maxBytes: maxScanBytes })) }
}

/**
 * Records what was signed on paper, with the scan that came in. The scan is kept first: a crash after that leaves a
 * file that the same intent finds again.
 */
export async function recordPaperWithScan(services: Services, actor: Actor, ref: AgreementRef, paper: PaperDraft) {
  if (paper.signedOn > localDateOf(services.now())) {
    throw new Refusal('invalid-input', [{ path: '/signedOn', rule: 'future', message: 'nobody signs in the future' }])
  }
  const key = keyOf(ref, paper.fileId)
  await refuseNoScan(services, key)
  await services.files.keep(key)
  await recordPaper(services, ref, actor, paper)
}

async function refuseNoScan({ files }: Services, key: string) {
  const refuse = (rule: string, message: string): never => {
    throw new Refusal('invalid-input', [{ path: '/fileId', rule, message }])
  }
  const file = await files.peek(key, typeBytes)
  if (!file) return refuse('file-missing', 'no file came in for this')
  if (file.size > maxScanBytes) refuse('file-size', `at most ${maxScanBytes} bytes`)
  if (!typeOfBytes(file.start)) refuse('file-type', 'neither a PDF nor a JPEG nor a PNG')
}

/** An address that shows the scan of a signature on one of these versions, for minutes. */
export async function scanLink(
  { files }: Services,
  ref: AgreementRef,
  versions: readonly Pick<AgreementVersion, 'signatures'>[],
  fileId: string,
) {
  const shows = versions.some(({ signatures }) => signatures.some(({ way }) => way.by === 'paper' && way.fileId === fileId))
  const key = keyOf(ref, fileId)
  const file = shows ? await files.peek(key, typeBytes) : undefined
  const type = file && typeOfBytes(file.start)
  if (!type) throw new Refusal('not-found')
  return { url: await files.link(key, { name: `overeenkomst.${endings[type]}`, type }) }
}
