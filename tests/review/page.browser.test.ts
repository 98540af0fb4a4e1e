import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { describeInBrowser, seriousFaults } from '../browser.js';
import { sheetOf, TEXT } from '../decisions/facts.js';
import { serve, type Served } from './served.js';

const PAGE = inject('page');
const FILES = {
  'ferry.txt': TEXT,
  'ferry.meta.json': '{"published":"2024-06-03","title":"Ferries fill up"}',
  'tram.txt': 'Norvik trams carried 12,300 people in May. Norvik sold 39,000 tickets in May, Kantar said.\n',
  'tram.meta.json': '{"published":"2024-06-04","title":"Trams too"}',
};
const start = (files: Readonly<Record<string, string>> = FILES): Promise<Served> => serve(PAGE, files);

async function openArticle(page: Page, served: Served, id: string): Promise<void> {
  await page.goto(served.url);
  await page.waitForSelector('.queue a');
  await page.goto(`${served.origin}/#/article/${id}`);
  await page.waitForSelector('.row');
}

/** Until everything that was pressed is on the disk. */
const saved = (page: Page): Promise<unknown> => page.waitForSelector('.save-saved');
const quotes = (served: Served, id = 'ferry'): string[] | undefined => served.gold(id)?.facts.map(({ quote }) => quote);
const chosen = (page: Page): Promise<string> => page.locator('.row.chosen .sentence').innerText();
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Moves by keys to the row whose sentence holds the words. */
async function goTo(page: Page, words: string): Promise<void> {
  await press(page, ...Array.from({ length: 12 }, () => 'k'));
  for (let step = 0; step < 12 && !(await chosen(page)).includes(words); step++) await press(page, 'j');
  expect(await chosen(page)).toContain(words);
}

/** Selects words of the text as a mouse does. Code of the page is a string: the types of the tests know no browser. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(`{
    const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    const wanted = ${JSON.stringify(words)};
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent.indexOf(wanted);
      if (at >= 0) document.getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }`);
}

const count = (page: Page, selector: string, wanted: number): Promise<void> =>
  expect.poll(() => page.locator(selector).count()).toBe(wanted);

describeInBrowser('the review page', (open) => {
  it('opens with the link, and with nothing else', async () => {
    const served = await start();
    const stranger = await open();
    await stranger.goto(`${served.origin}/`);
    await stranger.waitForSelector('[role=alert]');
    expect(await stranger.locator('[role=alert]').innerText()).toContain('open the link that "tallywire review" printed');
    const page = await open();
    await page.goto(served.url);
    await page.click('text=Ferries fill up');
    await page.waitForSelector('.row');
    expect(page.url()).toBe(`${served.origin}/#/article/ferry`);
    expect(await page.locator('.text').textContent()).toContain('Norvik sold 41,500 tickets in May');
    expect((await page.locator('.fact-count').allTextContents()).join('')).toMatch(/^41,500 tickets/);
  });

  it('marks the roles of the chosen fact in the text, with labels', async () => {
    const page = await open();
    await openArticle(page, await start(), 'ferry');
    await goTo(page, 'fell to 23.5');
    const roles = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.role')].map((each) => /role-(\\w+)/.exec(each.className)[1] + ': ' + each.textContent)`,
    );
    const { metric, source } = sheetOf().facts.find(({ quantity }) => quantity?.text === '23.5%')!;
    expect(roles).toEqual(expect.arrayContaining(['number: 23.5%', 'from: 25%', `metric: ${metric!.text}`, `source: ${source!.text}`]));
    expect(await page.locator('[data-labels=from]').count()).toBe(1);
    expect(await chosen(page)).toMatch(/^Norvik’s share .*fell to 23\.5\u00A0%.*, from 25\u00A0% \(Kantar\)$/);
  });

  it('accepts, rejects, edits, undoes and redoes by keys alone; all of it is on the disk and outlives a reload', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    await press(page, 'a');
    await saved(page);
    expect(quotes(served)).toEqual(['41,500 tickets']);
    await goTo(page, 'fell to 23.5');
    await press(page, 'e');
    await press(page, 'Tab');
    await page.keyboard.type('market share');
    await press(page, 'Enter');
    await goTo(page, 'towns');
    await press(page, 'x');
    await saved(page);
    expect(served.gold('ferry')!.facts.at(-1)).toMatchObject({ quote: '23.5%', metric: ['market share'] });
    await page.reload();
    await page.waitForSelector('.row');
    expect(await page.locator('.row.is-accepted, .row.is-edited, .row.is-rejected').count()).toBe(3);
    await press(page, 'z', 'z');
    await saved(page);
    expect(quotes(served)).toEqual(['41,500 tickets']);
    await press(page, 'y', 'y', 'z', 'z', 'z');
    await saved(page);
    expect(quotes(served)).toEqual([]);
    await press(page, 'Control+y', 'Control+Shift+Z');
    await saved(page);
    expect(quotes(served)).toEqual(['41,500 tickets', '23.5%']);
    expect(served.review('ferry')).toMatchObject({ reviewer: 'ada', state: 'in review', undone: 1 });
  });

  it('hears a key from the moment at which an article is drawn', async () => {
    const served = await start();
    const page = await open();
    await page.addInitScript(`new MutationObserver((_, observer) => {
      if (!document.querySelector('.row')) return;
      observer.disconnect();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    }).observe(document, { childList: true, subtree: true })`);
    await openArticle(page, served, 'ferry');
    await page.waitForSelector('.row.is-accepted');
    await saved(page);
    expect(quotes(served)).toEqual(['41,500 tickets']);
  });

  it('changes kind, hedge, direction and modality by one key', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    await press(page, '8', 'b', 'd', 'd', 'd', 'd', 'i');
    await saved(page);
    expect(served.gold('ferry')!.facts).toMatchObject([
      { quote: '41,500 tickets', kind: 'measure', modifier: 'about', modality: 'forecast' },
    ]);
    const directions = served.review('ferry').history.map(({ after }) => after!.direction);
    expect(new Set(directions)).toEqual(new Set([null, 'up', 'down', 'flat']));
  });

  it('says what is wrong with a value, and keeps what was typed', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    await press(page, 'e');
    await page.fill('input[name=value]', 'many');
    await press(page, 'Enter');
    expect(await page.locator('[role=alert]').innerText()).toContain('“many” is no number');
    await page.fill('input[name=value]', '41,000 to 42,000');
    await press(page, 'Enter');
    await saved(page);
    expect(served.gold('ferry')!.facts[0]!.value).toEqual([41_000, 42_000]);
  });

  it('takes a field from selected text: what it means, where the program knows', async () => {
    const served = await start();
    const page = await open();
    const mentions = page.waitForResponse((response) => response.url().endsWith('/mentions'));
    await openArticle(page, served, 'ferry');
    await goTo(page, 'fell to 23.5');
    await (await mentions).finished();
    await select(page, 'ferry market');
    await press(page, 'm');
    await select(page, 'May');
    await press(page, 'p');
    await saved(page);
    expect(served.gold('ferry')!.facts).toMatchObject([{ quote: '23.5%', metric: ['ferry market'], period: '2024-05' }]);
  });

  it('selects text by keys', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    await goTo(page, 'towns');
    await press(page, 'v', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'l');
    await saved(page);
    expect(served.gold('ferry')!.facts).toMatchObject([{ quote: 'three towns', place: ['Route 7'] }]);
  });

  it('makes a fact of a number that is in none', async () => {
    const served = await start({ ...FILES, 'ferry.txt': 'Norvik sold 41,500 tickets in May. See page 4 of the report.\n' });
    const page = await open();
    await openArticle(page, served, 'ferry');
    while ((await page.locator('[aria-selected=true]').innerText()) !== 'In no fact 1') await press(page, 't');
    await page.waitForSelector('.rows >> text=a label, version or code');
    await press(page, 'j', 'c');
    await page.keyboard.type('page of the report');
    await press(page, 'Enter');
    await saved(page);
    expect(served.gold('ferry')!.facts).toMatchObject([{ quote: '4', nth: 1, value: 4, metric: ['page of the report'] }]);
    expect(await page.locator('.row.is-added').count()).toBe(1);
    await press(page, 'z', 'z');
    await saved(page);
    expect(quotes(served)).toEqual([]);
  });

  it('works by mouse alone', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    await page.click('.text >> text=23.5%');
    await page.click('footer >> text=Accept');
    await page.click('.row >> text=towns');
    await page.click('footer >> text=Reject');
    await page.click('footer >> text=Undo');
    await saved(page);
    expect(quotes(served)).toEqual(['23.5%']);
    await page.click('footer >> text=Done, next');
    await page.waitForURL(/tram/);
    expect(served.review('ferry').state).toBe('done');
  });

  it('writes an empty gold where everything is rejected, and goes on to the next article', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    const rows = await page.locator('.row').count();
    await press(page, ...Array.from({ length: rows }, () => 'x'), 'Control+Enter');
    await page.waitForURL(/tram/);
    expect(quotes(served)).toEqual([]);
    await page.waitForSelector('.row');
    await press(page, 'Q');
    await page.waitForSelector('.queue');
    expect(await page.locator('.queue tr', { hasText: 'Ferries fill up' }).innerText()).toContain('done');
  });

  it('shows a conflict of two tabs, and overwrites nothing', async () => {
    const served = await start();
    const [one, two] = [await open(), await open()];
    await openArticle(one, served, 'ferry');
    await openArticle(two, served, 'ferry');
    await press(one, 'x');
    await saved(one);
    await press(two, 'a');
    await two.waitForSelector('dialog');
    expect(await two.locator('dialog').innerText()).toMatch(/changed elsewhere[\s\S]*by ada[\s\S]*41,500 tickets[\s\S]*no fact/);
    expect(quotes(served)).toEqual([]);
    await two.click('text=Keep what stands, drop mine');
    expect(await two.locator('.row.is-rejected').count()).toBe(1);
    await goTo(two, 'fell to 23.5');
    await press(two, 'a');
    await saved(two);
    await goTo(one, 'from 25');
    await press(one, 'd');
    await one.waitForSelector('dialog');
    expect(quotes(served)).toEqual(['23.5%']);
    expect(served.gold('ferry')!.facts[0]!.direction).toBe('down');
    await one.click('text=Put mine on top');
    await saved(one);
    expect(served.gold('ferry')!.facts[0]!.direction).toBe('flat');
  });

  it('loses nothing while the server is away, nor when the page ends before it is back', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    await page.route('**/decisions', (route) => route.abort());
    await press(page, 'a', 'x');
    await page.waitForSelector('.save-failed');
    expect(served.gold('ferry')).toBeNull();
    await page.unroute('**/decisions');
    await saved(page);
    expect(quotes(served)).toEqual(['41,500 tickets']);

    await page.route('**/decisions', (route) => route.abort());
    await goTo(page, 'towns');
    await press(page, 'a');
    await page.waitForSelector('.save-failed');
    const after = await page.context().newPage();
    await page.close({ runBeforeUnload: false });
    await after.goto(`${served.origin}/#/article/ferry`);
    await after.waitForSelector('dialog');
    expect(await after.locator('dialog').innerText()).toMatch(/had not arrived[\s\S]*three towns/);
    await after.click('text=Put mine on top');
    await saved(after);
    expect(quotes(served)).toEqual(['41,500 tickets', 'three towns']);
  });

  it('shows of gold against a new extraction only what changed', async () => {
    const served = await start();
    const page = await open();
    await openArticle(page, served, 'ferry');
    const rows = await page.locator('.row').count();
    await press(page, ...Array.from({ length: rows }, () => 'a'));
    await saved(page);
    const facts = served.gold('ferry')!.facts;
    const other = facts.map((fact) => (fact.quote === '23.5%' ? { ...fact, source: ['Nielsen'] } : fact));
    served.put('ferry.gold.json', JSON.stringify({ article: 'ferry', published: '2024-06-03', facts: other }));
    served.put('ferry.review.json', JSON.stringify({ ...served.review('ferry'), decisions: [], state: 'done' }));
    await page.reload();
    await page.waitForSelector('.row');
    expect(await page.locator('.row').count()).toBe(1);
    expect(await page.locator('.fields .differs').innerText()).toMatch(/source[\s\S]*Nielsen[\s\S]*Kantar/);
    await press(page, 'g');
    await saved(page);
    expect(served.gold('ferry')!.facts).toEqual(other);
    expect(await page.locator('[role=tab][aria-selected=true]').innerText()).toBe('To decide 0');
  });

  it('looks over all articles: table, filters, chart with a contradiction, files', async () => {
    const served = await start({
      'a.txt': 'Orion’s revenue was $5.2 billion in 2019 and $6.1 billion in 2020, Kantar said.\n',
      'b.txt': 'Orion’s revenue was $4.1 billion in 2019, according to Nielsen.\n',
    });
    const page = await open();
    await page.goto(served.url);
    await page.waitForSelector('.queue a');
    await press(page, 'F');
    await page.waitForSelector('.facts a');
    await page.fill('input[placeholder="words or a number"]', 'revenue');
    await count(page, '.facts tbody tr', 3);
    expect(await page.locator('.chart .point').count()).toBe(3);
    expect(await page.locator('.chart .point.conflict').count()).toBe(2);
    expect(await page.locator('.chart figcaption').innerText()).toContain('2 contradict each other');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as CSV')]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.trim().split('\n')).toHaveLength(4);
    await page.locator('.chart .point').first().click();
    await page.waitForSelector('.row.chosen');
    expect(await chosen(page)).toMatch(/2019/);
  });

  it('takes the focus into the search field with the key, so that nothing typed behind it is lost', async () => {
    const page = await open();
    await openArticle(page, await start(), 'ferry');
    await press(page, '/');
    await page.waitForSelector('#search:focus');
    const focused = `dispatchEvent(new KeyboardEvent('keydown', { key: '/' })); document.activeElement.id`;
    expect(await page.evaluate(`document.activeElement.blur(); ${focused}`)).toBe('search');
  });

  it('searches and sorts the queue', async () => {
    const served = await start();
    const page = await open();
    await page.goto(served.url);
    await count(page, '.queue tbody tr', 2);
    await press(page, '/');
    await page.keyboard.type('12,300');
    await count(page, '.queue tbody tr', 1);
    expect(await page.locator('.queue tbody').innerText()).toContain('Trams too');
    await page.reload();
    await page.waitForSelector('.queue tbody tr');
    expect(await page.inputValue('#search')).toBe('12,300');
    await page.locator('h1').click();
    await press(page, 'j', 'Enter');
    await page.waitForURL(/article\/tram/);
  });

  it('shows hostile text as text', async () => {
    const script = '<script>window.hit = 1</script><img src=x onerror="window.hit = 2"><svg onload="window.hit = 3"> ';
    const arabic = 'باعت الشركة 41 سفينة في عام 2020. \u202Eevil\u202C ';
    const served = await start({
      'script.txt': `${script}Orion sold 12 ships. ${script}`,
      'script.meta.json': JSON.stringify({ title: script, published: '2024-06-03' }),
      'arabic.txt': arabic.repeat(20),
      'long.txt':
        `${script}${arabic}${'Orion sold 12 <b>ships</b> & said <i>nothing</i> more of it to those who had asked for such numbers on that day; '.repeat(3000)}`.slice(
          0,
          300_000,
        ),
      'short.txt': '\uFFFF 5 \u2028 \u202E 7% 👩‍🚀 1',
    });
    const page = await open();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    for (const id of ['script', 'arabic', 'short', 'long']) {
      await page.goto(served.url);
      await page.goto(`${served.origin}/#/article/${id}`);
      await page.waitForSelector('.row', { timeout: 240_000 });
      await press(page, 'a', 'j', 'k');
      await saved(page);
      expect(served.gold(id)!.facts.length, id).toBeGreaterThan(0);
    }
    expect(await page.locator('.text script, .text img, .text svg, .text b, .text i').count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect((await page.locator('.text').textContent())!.replace(/\s/g, '')).toContain('<b>ships</b>');
    await page.goto(`${served.origin}/#/`);
    await page.waitForSelector('.queue a');
    await page.goto(`${served.origin}/#/facts`);
    await page.waitForSelector('.facts a');
    expect(faults).toEqual([]);
  }, 240_000);

  it('has no serious fault for those who cannot see it or use a mouse', async () => {
    const served = await start();
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({ colorScheme });
      await openArticle(page, served, 'ferry');
      await press(page, 'a', 'x', 'j');
      expect(await seriousFaults(page)).toEqual([]);
      await press(page, 'e');
      expect(await seriousFaults(page)).toEqual([]);
      await press(page, 'Escape', '?');
      await page.waitForSelector('dialog');
      expect(await seriousFaults(page)).toEqual([]);
      await press(page, 'Escape', 't', 't', 'j');
      expect(await seriousFaults(page)).toEqual([]);
      for (const [address, content] of [
        ['#/', '.queue a'],
        ['#/facts', '.facts a'],
        ['#/api', '.api section'],
      ] as const) {
        // prettier-ignore
        await page.goto(`${served.origin}/${address}`);
        await page.waitForSelector(content);
        expect(await seriousFaults(page), address).toEqual([]);
      }
    }
  });

  it('fits a narrow window', async () => {
    const page = await open({ viewport: { width: 400, height: 800 } });
    await openArticle(page, await start(), 'ferry');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
    expect(await page.locator('footer >> text=Accept').isVisible()).toBe(true);
  });
});

describe('the built page', () => {
  it('sends at most 60 kB of JavaScript, gzipped, and asks no other server', () => {
    const files = readdirSync(PAGE, { recursive: true }).map(String).filter((name) => /\.(?:js|css|html)$/.test(name)); // prettier-ignore
    const read = (name: string): Buffer => readFileSync(path.join(PAGE, name));
    const scripts = files.filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, name) => sum + gzipSync(read(name)).length, 0)).toBeLessThanOrEqual(60_000);
    for (const name of files)
      expect(
        read(name)
          .toString()
          .match(/(?:src|href)="https?:|url\(["']?https?:|import\(["']https?:/g),
        name,
      ).toBeNull();
  });
});
