import type { FastifyRequest } from 'fastify';
import { invalid } from './errors.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** A query parameter. Clients that follow a `next` link send some twice; the last one counts. */
export function query(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Record<string, string | string[] | undefined>)[name];
  return Array.isArray(value) ? value.at(-1) : value;
}

/** A part of the path. */
export function pathParameter(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string>)[name] ?? '';
}

/** The address under which the caller reached the cluster. */
export function origin(request: FastifyRequest): string {
  return `https://${request.headers.host ?? 'localhost'}`;
}

/** The body as it came. */
export function bytes(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** The body as a JSON object, or a refusal. */
export function objectBody(request: FastifyRequest): JsonObject {
  const body = parsed(request);
  if (!isObject(body)) {
    throw invalid('The body of the request must be a JSON object.');
  }
  return body;
}

/** The body as a JSON array, or a refusal. */
export function arrayBody(request: FastifyRequest): Json[] {
  const body = parsed(request);
  if (!Array.isArray(body)) {
    throw invalid('The body of the request must be a JSON array.');
  }
  return body;
}

function parsed(request: FastifyRequest): Json {
  try {
    return JSON.parse(bytes(request).toString()) as Json;
  } catch (error) {
    throw invalid(`The body of the request is not JSON: ${(error as Error).message}`);
  }
}

/** A member that must be text. */
export function requiredText(body: JsonObject, member: string): string {
  const value = optionalText(body, member);
  if (value === undefined || value === '') {
    throw invalid(`Invalid request entity: '${member}' is missing.`);
  }
  return value;
}

/** A member that may be text; null counts as absent. */
export function optionalText(body: JsonObject, member: string): string | undefined {
  const value = body[member];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string') {
    throw invalid(`Invalid request entity: '${member}' must be text.`);
  }
  return value;
}

/** A member that may be an object. */
export function optionalObject(body: JsonObject, member: string): JsonObject | undefined {
  const value = body[member];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!isObject(value)) {
    throw invalid(`Invalid request entity: '${member}' must be an object.`);
  }
  return value;
}

/** A member that may be a list of texts. */
export function optionalTexts(body: JsonObject, member: string): string[] | undefined {
  const value = body[member];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string')) {
    throw invalid(`Invalid request entity: '${member}' must be a list of texts.`);
  }
  return value;
}
