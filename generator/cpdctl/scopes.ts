import type { Refused } from './call.ts';

// The container a command works in: one of several is given. `Advice` names them all, so that an error message
// does. In the OnlyIn… kind a second one is refused, in the In… kind the reference does not say so.

export interface InSpace<_Advice extends string> {
  'space-id': string;
}

export interface InProject<_Advice extends string> {
  'project-id': string;
}

export interface InCatalog<_Advice extends string> {
  'catalog-id': string;
}

export interface InAccount<_Advice extends string> {
  'account-id': string;
}

export interface OnlyInSpace<Advice extends string> {
  'space-id': string;
  'project-id'?: Refused<Advice>;
  'catalog-id'?: Refused<Advice>;
  'bss-account-id'?: Refused<Advice>;
}

export interface OnlyInProject<Advice extends string> {
  'project-id': string;
  'space-id'?: Refused<Advice>;
  'catalog-id'?: Refused<Advice>;
  'bss-account-id'?: Refused<Advice>;
}

export interface OnlyInCatalog<Advice extends string> {
  'catalog-id': string;
  'space-id'?: Refused<Advice>;
  'project-id'?: Refused<Advice>;
  'bss-account-id'?: Refused<Advice>;
}

export interface OnlyInBssAccount<Advice extends string> {
  'bss-account-id': string;
  'space-id'?: Refused<Advice>;
  'project-id'?: Refused<Advice>;
  'catalog-id'?: Refused<Advice>;
}
