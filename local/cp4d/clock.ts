/** Simulated time. It runs with the machine's, or stands still until it is moved. */
export class Clock {
  private moved = 0;

  constructor(
    readonly manual: boolean,
    private readonly start = Date.now(),
  ) {}

  /** Milliseconds since 1970. */
  now(): number {
    return (this.manual ? this.start : Date.now()) + this.moved;
  }

  /** Puts the clock forward. */
  advance(seconds: number): void {
    this.moved += seconds * 1000;
  }
}

/** A moment as CP4D writes it. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
