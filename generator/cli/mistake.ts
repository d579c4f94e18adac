/** A user's mistake: its message is all that is shown. */
export class Mistake extends Error {}
