import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, chromiumPath, openWatched, serveFiles, startBrowser } from './browser.ts';
import { gateCase, HOSTILE_TEXTS, hostileCase, RULES } from './gateCases.ts';
import { gateInNode, inFolder, type GateCase } from './gateInBoth.ts';

const isMissing = chromiumPath() === undefined;
if (isMissing) {
  console.warn('The pages of reports are not tested: there is no Chromium (apt-get install chromium).');
}

/** As Jenkins sends it now, and as it did before; neither lets a script run. */
const POLICIES = ["sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';", "sandbox; default-src 'none'; img-src 'self'; style-src 'self';"];

const PASSED = gateCase({ area_under_roc: '>= 0.75' });
const FAILED = gateCase(RULES);
const HOSTILE = hostileCase(HOSTILE_TEXTS.join(' '));
const BARE = gateCase({ accuracy: '>= 0.8' }, { metrics: {}, limits: {}, confusion: null, records: null, history: [], model: { id: 'm', revision: null } });

/** Opens the report of a case in the browser. */
async function withPage<Result>(browser: Browser, given: GateCase, policy: string | undefined, work: (page: Page, complaints: string[]) => Promise<Result>): Promise<Result> {
  const [outcome] = await inFolder((workspace) => gateInNode(workspace, [given]));
  const server = await serveFiles(outcome!.files, policy);
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    return await work(page, await openWatched(page, `${server.url}/${outcome!.page.replace('out0/', '')}`));
  } finally {
    await page.close();
    server.stop();
  }
}

describe.skipIf(isMissing)('in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterAll(() => browser.close());

  test.each(POLICIES)('a report is whole under %s', async (policy) => {
    await withPage(browser, FAILED, policy, async (page, complaints) => {
      expect(complaints).toEqual([]);
      expect(await page.evaluate("getComputedStyle(document.querySelector('header.failed')).borderLeftStyle")).toBe('solid');
      const boxes = await Promise.all((await page.locator('svg').all()).map((figure) => figure.boundingBox()));
      expect(boxes.map((box) => box !== null && box.width > 150 && box.height > 10)).toEqual(Array(8).fill(true));
    });
  });

  test('a policy that lets no style sheet through is noticed here', async () => {
    const complaints = await withPage(browser, FAILED, "default-src 'none'", async (_, seen) => seen);

    expect(complaints.join()).toContain('Content Security Policy');
  });

  const CASES = { passed: PASSED, failed: FAILED, hostile: HOSTILE, bare: BARE };

  test.each(Object.keys(CASES) as (keyof typeof CASES)[])('axe finds nothing to complain of, in light and in dark: %s', async (name) => {
    await withPage(browser, CASES[name], undefined, async (page) => {
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  test('hostile texts are shown as texts', async () => {
    await withPage(browser, hostileCase(HOSTILE_TEXTS[0]!), undefined, async (page, complaints) => {
      expect(complaints).toEqual([]);
      expect(await page.locator('h1').textContent()).toBe('<script>alert(1)</script>');
      expect(await page.locator('script, img, style, [style], [onerror]').count()).toBe(0);
    });
  });

  test('a very long name makes no page wider than the screen', async () => {
    const long = 'x'.repeat(4096);
    await withPage(browser, hostileCase(long), undefined, async (page) => {
      await page.setViewportSize({ width: 400, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    });
  });
});
