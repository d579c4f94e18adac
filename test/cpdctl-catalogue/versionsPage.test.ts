import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MINIMUM_VERSION, NEWEST_VERSION } from '../../generator/cpdctl/catalogue.ts';
import { withNewerFlags } from '../../generator/cpdctl/newerFlags.ts';

const page = readFileSync('docs/cpdctl-versions.md', 'utf8');

test('the table of newer flags is what the catalogue gives', () => {
  expect(withNewerFlags(page)).toBe(page);
});

test('the page names the versions of the catalogue', () => {
  expect(page).toContain(`cpdctl ${MINIMUM_VERSION} and newer`);
  expect(page).toContain(NEWEST_VERSION);
});

test('a page without the markers is refused', () => {
  expect(() => withNewerFlags('# cpdctl versions\n')).toThrow('lost its markers');
});
