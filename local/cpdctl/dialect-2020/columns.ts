import { at, MODEL_COLUMNS, SPACE_COLUMNS, tags, type Column } from '../output/columns.ts';

const ID: Column = { title: 'ID', value: at('metadata', 'id') };
const CREATED: Column = { title: 'Created', value: at('metadata', 'created_at') };
const STATE: Column = { title: 'State', value: at('entity', 'status', 'state') };

export const SPACES: Column[] = SPACE_COLUMNS.filter(({ title }) => title !== 'State');

export const MODELS: Column[] = MODEL_COLUMNS;

/** The description has its column even when nobody gave one. */
export const DEPLOYMENTS: Column[] = [
  ID,
  { title: 'Name', value: at('metadata', 'name') },
  CREATED,
  { title: 'Description', value: at('metadata', 'description') },
  STATE,
  { title: 'Tags', value: tags('metadata', 'tags') },
];

/** Data marts and service providers have names; no source shows their tables. */
export const NAMED_WOS_RESOURCES: Column[] = [ID, { title: 'Name', value: at('entity', 'name') }, CREATED, STATE];

/** Subscriptions, monitor instances and runs. */
export const WOS_RESOURCES: Column[] = [ID, CREATED, STATE];
