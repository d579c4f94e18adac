import { stringify } from 'yaml';
import type { Json } from '../../cp4d/json.ts';
import { sorted } from './go-json.ts';

/** YAML as Go writes it: keys sorted, lists not indented, texts that look like something else in quotes. */
export function toYaml(value: Json): string {
  return stringify(sorted(value), { indentSeq: false, lineWidth: 0, schema: 'yaml-1.1' });
}
