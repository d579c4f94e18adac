import type { FastifyRequest } from 'fastify';
import { invalid } from './errors.ts';
import type { Json, JsonObject } from './json.ts';
import { origin, query } from './request.ts';

/** How a service pages its lists. */
export interface PagingRule {
  /** Page size when the request names none; absent means that all are given. */
  limit?: number;
  maximum: number;
  /** WML writes whole addresses into its links, the platform services only paths. */
  links: 'absolute' | 'path';
}

interface Position {
  id: string;
  index: number;
}

/** One page of a list, with the link to the next one. */
export function page<T>(
  request: FastifyRequest,
  items: T[],
  idOf: (item: T) => string,
  shown: (item: T) => Json,
  rule: PagingRule,
): JsonObject {
  const limit = requestedLimit(request, rule) ?? Math.max(items.length, 1);
  const from = startIndex(request, items, idOf);
  const following = items[from + limit];
  const last = items[from + limit - 1];
  return {
    first: { href: link(request, rule, limit) },
    next:
      following === undefined || last === undefined
        ? undefined
        : { href: link(request, rule, limit, { id: idOf(last), index: from + limit }) },
    limit,
    total_count: query(request, 'total_count') === 'true' ? items.length : undefined,
    resources: items.slice(from, from + limit).map(shown),
  };
}

function requestedLimit(request: FastifyRequest, rule: PagingRule): number | undefined {
  const text = query(request, 'limit');
  if (text === undefined) {
    return rule.limit;
  }
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > rule.maximum) {
    throw invalid(`The limit must be a whole number from 1 to ${rule.maximum}, not '${text}'.`);
  }
  return limit;
}

/** The position is kept by id, so that a deletion between two pages skips nothing; its index serves when that id is gone. */
function startIndex<T>(request: FastifyRequest, items: T[], idOf: (item: T) => string): number {
  const start = query(request, 'start');
  if (start === undefined) {
    return 0;
  }
  const position = decode(start);
  const index = items.findIndex(item => idOf(item) === position.id);
  return index === -1 ? position.index : index + 1;
}

function decode(start: string): Position {
  const [id, index] = Buffer.from(start, 'base64url').toString().split('|');
  if (id === undefined || !/^\d+$/.test(index ?? '')) {
    throw invalid(`The start '${start}' is not one that a list answered.`);
  }
  return { id, index: Number(index) };
}

function link(request: FastifyRequest, rule: PagingRule, limit: number, position?: Position): string {
  const url = new URL(request.url, origin(request));
  url.searchParams.delete('start');
  url.searchParams.set('limit', String(limit));
  if (position !== undefined) {
    url.searchParams.set('start', Buffer.from(`${position.id}|${position.index}`).toString('base64url'));
  }
  return rule.links === 'absolute' ? url.href : url.pathname + url.search;
}
