import { invalid } from '../errors.ts';

/** What of an asset can be searched. */
export interface Searchable {
  name: string;
  tags: string[];
  asset_type: string;
}

/**
 * Whether an asset matches a Lucene query, in the part of the language that pipelines use: `*:*`, `asset.name:word`,
 * phrases in quotes, `*`, and terms joined by AND and OR. As in Lucene, words match inside longer names.
 */
export function matchesSearch(query: string, asset: Searchable): boolean {
  return query.split(/\s+OR\s+/).some(alternative => alternative.split(/\s+AND\s+/).every(term => matchesTerm(term.trim(), asset)));
}

function matchesTerm(term: string, asset: Searchable): boolean {
  if (term === '' || term === '*' || term === '*:*') {
    return true;
  }
  const [, field = 'name', text = ''] = /^(?:(?:asset\.)?(\w+):)?(.*)$/s.exec(term) ?? [];
  return fieldTexts(field, asset).some(value => matchesText(unquoted(text), value));
}

function fieldTexts(field: string, asset: Searchable): string[] {
  if (field === 'name' || field === 'asset_type') {
    return [asset[field]];
  }
  if (field === 'tags') {
    return asset.tags;
  }
  throw invalid(`The search field 'asset.${field}' is not known; known are asset.name, asset.tags and asset.asset_type.`);
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/s, '$1').replaceAll(/\\(.)/g, '$1');
}

/** The words of the query must stand in the value one after the other. */
function matchesText(text: string, value: string): boolean {
  const wanted = words(text);
  const present = words(value);
  return present.some((_word, start) => wanted.every((word, index) => matchesWord(word, present[start + index])));
}

function matchesWord(pattern: string, word: string | undefined): boolean {
  return word !== undefined && new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'su').test(word);
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_*]+/u)
    .filter(word => word !== '');
}
