import type { AnyFields } from './fields.ts';

/**
 * Every command a step may call. Each file in types/ adds the commands of its group, so a program knows
 * just the groups it loads.
 */
export interface CpdctlCommands {}

export type CpdctlCommandName = keyof CpdctlCommands;

/** The type of what must not be given; an error message shows the reason. */
export interface Refused<Reason extends string> {
  never: Reason & never;
}

type Part<T, Names extends keyof T> = { [Name in Names]: T[Name] };

/** Which fields to read: a name of ours, and the JMESPath where it stands. */
export interface CpdctlQuery {
  [field: string]: string;
}

/** One call of cpdctl, as a step writes it. */
export type CpdctlCall<Name extends CpdctlCommandName, Query> = { command: Name; query?: Query } & Part<
  CpdctlCommands[Name],
  keyof CpdctlCommands[Name] & ('flags' | 'arguments')
>;

interface Printed<Fields> {
  rows: Fields[];
  object: Fields;
}

/** What a call with a query gives: for a list one object a row, else one object. */
export type CpdctlResult<Name extends CpdctlCommandName, Query extends CpdctlQuery> = Printed<{
  [Field in keyof Query]: (CpdctlCommands[Name]['fields'] & AnyFields)[Query[Field]];
}>[CpdctlCommands[Name]['prints']];
