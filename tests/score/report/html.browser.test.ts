/** The page as a person meets it, from a file, in a real browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { REPORTS, type Check } from '../../../src/score/index.js';
import { describeInBrowser, seriousFaults } from '../../browser.js';
import { CHANGED, EMPTY, PLAIN } from './ferries.js';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'tallywire-html-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const page_ = (name: string, check: Check): string => {
  const file = path.join(FOLDER, `${name}.html`);
  writeFileSync(file, REPORTS.html.render(check));
  return pathToFileURL(file).href;
};
const PAGES = { changed: page_('changed', CHANGED), plain: page_('plain', PLAIN), empty: page_('empty', EMPTY) };

describeInBrowser('the HTML report', (open) => {
  /** Everything that goes wrong on the page, and every request but the one for the page itself. */
  async function visit(url: string, options: Parameters<typeof open>[0] = {}): Promise<{ page: Page; faults: string[] }> {
    const page = await open(options);
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('dialog')));
    page.on('request', (request) => request.url() !== url && faults.push(request.url()));
    await page.goto(url);
    return { page, faults };
  }
  const visibleCards = (page: Page) => page.locator('.card:visible').count();

  it.each(Object.entries(PAGES))('loads nothing and runs nothing foreign: %s', async (_, url) => {
    const { page, faults } = await visit(url);
    expect(await page.title()).toMatch(/^tallywire check: \d articles$/);
    expect(faults).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no serious fault of accessibility, %s', async (colorScheme) => {
    for (const url of Object.values(PAGES)) {
      const { page } = await visit(url, { colorScheme });
      expect(await seriousFaults(page)).toEqual([]);
    }
  });

  it('fits a small screen', async () => {
    const { page } = await visit(PAGES.changed, { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it('marks right, wrong, missed and extra facts by line and sign, not by colour alone', async () => {
    const { page } = await visit(PAGES.changed);
    const look = (sort: string): Promise<string> =>
      page.evaluate(`{ const mark = document.querySelector('.text mark.${sort}'); getComputedStyle(mark).borderBottomStyle + ' ' + getComputedStyle(mark, '::after').content; }`); // prettier-ignore
    const looks = await Promise.all(['right', 'wrong', 'missed', 'extra'].map(look));
    expect(looks.map((each) => each.split(' ')[0])).toEqual(['solid', 'double', 'dashed', 'dotted']);
    expect(new Set(looks).size).toBe(4);
    expect(await page.locator('#article-ferry .text').textContent()).toContain('No1x un (wrong kind)');
  });

  it('filters by state, kind, field, cause and rule, and says how many are shown', async () => {
    const { page } = await visit(PAGES.changed);
    const status = page.locator('#shown');
    expect(await status.innerText()).toBe('6 of 6 differences, in 2 of 2 articles');
    const reset = async (): Promise<void> => {
      await page.locator('button[type=reset]').click();
      await expect.poll(() => status.innerText()).toMatch(/^6 of 6 /);
    };
    const choose = async (name: string, value: string): Promise<string[]> => {
      await reset();
      await page.selectOption(`select[name=${name}]`, value);
      return page.locator('.card:visible .head a').allInnerTexts();
    };
    expect(await choose('state', 'extra')).toEqual(['Aune']);
    expect(await choose('kind', 'share')).toEqual(['No1x un']);
    expect(await choose('fields', 'kind')).toEqual(['No1x un']);
    expect(await choose('causes', 'left empty')).toEqual(['No0x u']);
    expect(await choose('causes', 'in the ledger as name')).toEqual(['No2x uni']);
    expect(await choose('rules', 'kind/percent')).toEqual(['No1x un']);
    expect(await choose('turn', 'broken')).toEqual(['No0x u']);
    expect(await status.innerText()).toBe('1 of 6 differences, in 1 of 2 articles');
    expect(await page.locator('#article-hostile').isVisible()).toBe(false);
    expect(await choose('state', 'right')).toEqual([]);
    expect(await status.innerText()).toBe('2 right facts in 1 articles');
    await reset();
    await page.fill('input[name=text]', 'zyx');
    expect(await visibleCards(page)).toBe(1);
    await reset();
    expect(await visibleCards(page)).toBe(6);
  });

  it('is used by keyboard alone: to the articles, through the differences, from a mark to its card and back', async () => {
    const { page } = await visit(PAGES.changed);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the articles');
    await page.locator('#next').focus();
    await page.keyboard.press('Enter');
    const focused = (): Promise<string> => page.evaluate('document.activeElement.id');
    expect(await focused()).toBe('d1');
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await focused()).toBe('d3');
    await page.keyboard.press('p');
    expect(await focused()).toBe('d2');
    expect(await page.locator('a.m.current').getAttribute('href')).toBe('#d2');
    await page.locator('#in-d4').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('d4');
    // The first and the last difference are neighbours.
    await page.locator('#d6').focus();
    await page.keyboard.press('n');
    expect(await focused()).toBe('d1');
  });

  it('leads from a broken fact to its card, though its article is closed', async () => {
    const { page } = await visit(PAGES.changed);
    await page.locator('#close-all').click();
    expect(await visibleCards(page)).toBe(0);
    await page.locator('#change a', { hasText: 'No0x u' }).first().click();
    expect(await page.locator('.card.current .head').innerText()).toContain('broken');
  });

  it('shows scores, change and history as charts with their figures in tables', async () => {
    const { page } = await visit(PAGES.changed);
    expect(await page.locator('svg[role=img]').count()).toBe(5);
    for (const chart of await page.locator('svg[role=img]').all()) expect(await chart.getAttribute('aria-label')).not.toBe('');
    const rows = page.locator('#history tbody tr');
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^2024-06-03 10:00\s+1\.0\.0\s+first\s+2\s+6\s+72\.7/),
      expect.stringMatching(/^2024-07-01 10:00\s+1\.0\.0/),
      expect.stringMatching(/^now\s+1\.0\.0\s+this run\s+2\s+6\s+72\.7/),
    ]);
    expect(await page.locator('.alert').innerText()).toContain('Rule broken fails: 1 fact(s) broken');
  });

  it('can be read without its script', async () => {
    const { page } = await visit(PAGES.changed, { javaScriptEnabled: false });
    expect(await visibleCards(page)).toBe(6);
  });
});
