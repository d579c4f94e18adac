/** The file is no command reference we can read; says in which line. */
export class UnreadableReference extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = 'UnreadableReference';
    this.line = line;
  }
}
