import type { Clock } from './clock.ts';

/** Something that happens later to one object; plain data, so that it outlives a restart. */
export interface ScheduledEvent {
  at: number;
  kind: string;
  subject: string;
  /** Set when the work that ends here was told to fail. */
  failure?: InjectedFailure;
}

/** Why work fails that would have gone well. */
export interface InjectedFailure {
  code?: string;
  message: string;
  /** The object shows that it failed, but not why. */
  silent?: boolean;
}

type Handler = (event: ScheduledEvent) => void;

/** Moves states when their time has come. Nothing runs by itself: every request first settles what is due. */
export class Scheduler {
  private readonly handlers = new Map<string, Handler>();
  private number = 0;

  constructor(
    private readonly clock: Clock,
    private readonly events: Map<string, ScheduledEvent>,
    /** How many times faster than on a real cluster work is done. */
    private readonly speed: number,
  ) {}

  /** Says what happens when an event of that kind is due. */
  on(kind: string, handler: Handler): void {
    this.handlers.set(kind, handler);
  }

  /** Plans an event; the seconds are those of a real cluster. */
  after(seconds: number, kind: string, subject: string, failure?: InjectedFailure): void {
    const key = `${kind}/${subject}/${++this.number}/${this.clock.now()}`;
    this.events.set(key, { at: this.clock.now() + (seconds * 1000) / this.speed, kind, subject, failure });
  }

  /** Forgets what was planned for an object. */
  cancel(subject: string): void {
    for (const [key, event] of this.events) {
      if (event.subject === subject) {
        this.events.delete(key);
      }
    }
  }

  /** Lets everything happen that is due by now, in order. Tells whether anything did. */
  settle(): boolean {
    let happened = false;
    for (let due = this.earliestDue(); due !== undefined; due = this.earliestDue()) {
      const [key, event] = due;
      this.events.delete(key);
      this.handlers.get(event.kind)?.(event);
      happened = true;
    }
    return happened;
  }

  private earliestDue(): [string, ScheduledEvent] | undefined {
    let earliest: [string, ScheduledEvent] | undefined;
    for (const entry of this.events) {
      if (entry[1].at <= this.clock.now() && (earliest === undefined || entry[1].at < earliest[1].at)) {
        earliest = entry;
      }
    }
    return earliest;
  }
}
