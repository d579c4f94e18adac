import { isObject } from '../../cp4d/json.ts';
import { Failure } from '../failure.ts';
import type { Query } from '../network/client.ts';
import type { Call } from './call.ts';

const SCOPE = /^cpd:\/\/([^/]+)\/(spaces|projects|catalogs)\/([^/]+)$/;

/** The container a command works in, as query parameters: from an id flag, a name, --cpd-scope or CPD_SCOPE. */
export async function scopeQuery(call: Call): Promise<Query> {
  for (const container of ['space', 'project', 'catalog'] as const) {
    const id = call.text(`${container}-id`);
    if (id !== undefined) {
      return { [`${container}_id`]: id };
    }
  }
  const name = call.text('space');
  if (name !== undefined) {
    return { space_id: await spaceNamed(call, name) };
  }
  const scope = call.text('cpd-scope') ?? process.env['CPD_SCOPE'];
  return scope ? containerIn(scope) : {};
}

/** The id of the space a command is about. */
export async function spaceId(call: Call): Promise<string> {
  const id = (await scopeQuery(call))['space_id'];
  if (id === undefined) {
    throw new Failure('No space is given: use --space-id, or a scope that names a space.');
  }
  return id;
}

/** The name of the profile that a scope begins with. */
export function scopeProfile(scope: string | undefined): string | undefined {
  return scope === undefined ? undefined : SCOPE.exec(scope)?.[1];
}

function containerIn(scope: string): Query {
  const [, , kind, id] = SCOPE.exec(scope) ?? [];
  if (kind === undefined) {
    throw new Failure(`The scope '${scope}' is not of the form cpd://<profile>/spaces|projects|catalogs/<id>.`);
  }
  return { [`${kind.slice(0, -1)}_id`]: id };
}

async function spaceNamed(call: Call, name: string): Promise<string> {
  const { resources } = await call.client.allPages('/v2/spaces', { name });
  const ids = (Array.isArray(resources) ? resources : []).map(space =>
    isObject(space) && isObject(space['metadata']) ? String(space['metadata']['id']) : '',
  );
  const [id] = ids;
  if (id === undefined || ids.length > 1) {
    throw new Failure(
      id === undefined
        ? `There is no space named '${name}'.`
        : `There are ${ids.length} spaces named '${name}': ${ids.join(', ')}. Use --space-id.`,
    );
  }
  return id;
}
