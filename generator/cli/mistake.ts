/** A user's mistake: its message is all that is shown. */
export class Mistake extends Error {
  readonly exitCode: number = 1;

  constructor(
    message: string,
    /** Whether the message is what was asked for, in a form for tools, and so belongs on standard output. */
    readonly isAnswer = false,
  ) {
    super(message);
  }
}

/** What the command line says cannot be read, or names what there is not. */
export class WrongUsage extends Mistake {
  override readonly exitCode = 2;
}
