/** Tests in a real chromium stand in `NAME.browser.test.ts`: `describeInBrowser('the page', (open) => it('…', async () => { const page = await open(); … }))`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { BROWSER_REQUIRED, findChromium, MISSING } from './chromium.js';

/** A page in a context of its own, gone when the test is done; call it inside a test. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Where chromium is missing the tests are skipped, or fail where TALLYWIRE_BROWSER=required. */
export function describeInBrowser(name: string, suite: (open: OpenPage) => void): void {
  const executable = findChromium();
  describe.skipIf(executable === null && !BROWSER_REQUIRED)(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (executable === null) throw new Error(`${MISSING}, and TALLYWIRE_BROWSER=required asks for it`);
      browser = await chromium.launch({ executablePath: executable });
    });
    afterAll(() => browser?.close());
    suite(async (options) => {
      const context = await browser!.newContext(options);
      onTestFinished(() => context.close());
      return context.newPage();
    });
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core calls serious or critical: "color-contrast: Elements must meet … (span.note)". Works under a strict CSP. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
