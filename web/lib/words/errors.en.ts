import type { ErrorSentences } from './errors.ts'

const sentences: ErrorSentences = {
  'invalid-input': ['Something is not right yet.', 'Look at the fields with a red border.'],
  'bad-json': ['We could not read this.', 'Reload the page and try again.'],
  'too-large': ['This is too large to send.', 'Make your text shorter.'],
  'unsupported-media-type': ['We could not read this.', 'Reload the page and try again.'],
  unauthenticated: ['You are no longer signed in.', 'Sign in again. You will come back here.'],
  forbidden: ['You are not allowed to see or do this.', 'Do you have more roles? Choose the right one in your details.'],
  'not-found': ['This no longer exists, or you are not allowed to see it.', 'Go back and choose something else.'],
  'method-not-allowed': ['That is not possible here.', 'Reload the page.'],
  'idempotency-key-missing': ['We could not save this safely.', 'Reload the page and try again.'],
  'idempotency-key-reused': ['This was sent before, with other content.', 'Reload the page and look at what is there.'],
  stale: ['Someone just changed this.', 'Reload, look at what is there now and try again.'],
  'wrong-state': ['This is no longer possible.', 'Reload and look at how it stands now.'],
  'opportunity-closed': ['This opportunity is closed.', 'Look for another one that fits.'],
  'opportunity-full': ['Just full. Someone was before you.', 'Choose another half-day or another opportunity.'],
  'opportunity-over': ['This opportunity is over.', 'Look for one that is still to come.'],
  'already-claimed': ['You already asked for this place.', 'Look at your requests to see how it stands.'],
  'daypart-taken': [
    'You already have something else on that half-day.',
    'Choose another half-day, or cancel the other one first.',
  ],
  'too-young': ['You are still too young for this opportunity.', 'Look for one that fits your age.'],
  'not-for-you': ['This opportunity is not for your school or programme.', 'Look for another one that fits.'],
  'working-time': [
    'The rules on working time do not allow this.',
    'Choose other half-days or another opportunity. Stuck? Ask at school.',
  ],
  'not-recognised': [
    'The organisation is not recognised for this programme, or that could not be checked.',
    'Look at the recognition to see what the matter is, and what you can do.',
  ],
  'mail-refused': [
    'We can’t mail this address.',
    'Our mail came back before, or the address is wrong. Ask the school to check the address.',
  ],
  'sign-in-failed': ['Signing in did not work.', 'Try again. Still no luck? Ask for help at school.'],
  'agreement-replaced': [
    'The school replaced this agreement or took it back.',
    'Look in your newest message: there is the agreement that counts now.',
  ],
  'already-signed': ['This has been signed already.', 'Reload and see who signed.'],
  'link-unknown': [
    'This link is not right.',
    'Open the whole link from the mail again. Still not right? Ask the school for a new one.',
  ],
  'link-expired': ['This link has expired.', 'Ask the school for a new one.'],
  'link-revoked': ['This link no longer works.', 'Ask the school for a new one.'],
  'code-needed': ['We do not know for sure that it is you.', 'Ask for a code and type it over from your mail.'],
  'code-wrong': ['This code is not right.', 'Look in your newest mail and type the six digits.'],
  'code-over': ['This code no longer works.', 'Ask for a new code.'],
  'too-often': ['This was asked too often.', 'Wait an hour and try again. Look at your unwanted mail too.'],
  busy: ['It is very busy right now.', 'Wait a moment and try again.'],
  internal: ['Something went wrong on our side.', 'Try again in a minute.'],
  unreachable: ['We cannot reach the server.', 'Check that you are online and try again.'],
}
export default sentences
