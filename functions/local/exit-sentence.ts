/** A reason to stop that the person at the keyboard can do something about: the message is printed alone, without a stack. */
export class ExitSentence extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'ExitSentence'
  }
}

/** Ends the process with code 1: one sentence when there is one to say, the whole error when it is a defect. */
export function exitWith(error: unknown): never {
  console.error(error instanceof ExitSentence ? error.message : error)
  process.exit(1)
}
