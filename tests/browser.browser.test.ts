import { expect, it } from 'vitest';
import { describeInBrowser, seriousFaults } from './browser.js';

const PAGE = (text: string): string =>
  `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <title>Test</title><main><h1>Test</h1><p style="color: ${text}; background: #fff">Some words.</p></main></html>`;

describeInBrowser('the browser of the tests', (open) => {
  it('opens pages and finds serious faults under a strict policy', async () => {
    const page = await open();
    await page.setContent(PAGE('#111'));
    expect(await seriousFaults(page)).toEqual([]);
    await page.setContent(PAGE('#ddd'));
    expect(await seriousFaults(page)).toEqual([expect.stringMatching(/^color-contrast: .* \(p\)$/)]);
  });
});
