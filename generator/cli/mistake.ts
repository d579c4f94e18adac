/** A user's mistake: its message is all that is shown. */
export class Mistake extends Error {
  constructor(
    message: string,
    /** Whether the message is what was asked for, in a form for tools, and so belongs on standard output. */
    readonly isAnswer = false,
  ) {
    super(message);
  }
}
