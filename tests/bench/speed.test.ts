import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hostileMeasures } from '../../src/bench/hostile-times.js';
import { lengthMeasures } from '../../src/bench/lengths.js';
import { inTurn, runRaces } from '../../src/bench/race.js';
import { withShipped } from '../../src/bench/shipped.js';
import { newsMeasures, SLOWER, timesFaster } from '../../src/bench/speed.js';
import { median, stopwatch, total } from '../../src/bench/stopwatch.js';
import { listArticles, readFolderArticle } from '../../src/corpus/index.js';
import { ArticleTooLongError } from '../../src/article.js';
import { extract, extractAll } from '../../src/extract.js';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const [id] = await listArticles(CORPUS);
const article = await readFolderArticle(CORPUS, id!);

describe('bench speed', () => {
  it('measures the program as it is shipped, which reads as the sources do, beside each rival in another process', () =>
    withShipped(async ({ extract: shipped, raceProcess }) => {
      expect(shipped).not.toBe(extract);
      expect(shipped(article)).toEqual(extract(article));
      const texts = ['Rents in Norbury rose 5% to $900 on 3 May 2019.'];
      const rounds = await runRaces(
        raceProcess,
        SLOWER.map(({ rival }) => ({ rival, texts })),
      );
      SLOWER.forEach(({ rival, target }, i) => {
        const { value, name } = timesFaster(rounds[i]!, rival, 50, target);
        expect(name).toContain(rival);
        expect(value).toBeGreaterThan(0);
      });
      const broken = runRaces(raceProcess, [{ rival: 'none' as 'compromise', texts }]);
      await expect(broken).rejects.toThrow('the process of the races ended with 1 before it answered');
    }));

  it('says the share of each stage', () => {
    const measures = newsMeasures(
      inTurn(extractAll, 'wink-nlp', () => undefined, [article.text]),
      article.text.length,
    );
    const stages = new Set<string>();
    extract(article, {}, (stage, run) => {
      stages.add(stage);
      return run();
    });
    const told = measures.flatMap(({ name }) => /^news: (.+) ÷ wink-nlp$/.exec(name)?.[1]!.split(' + ') ?? []);
    expect(told).toEqual([...stages, 'all stages']);
    for (const { value } of measures) expect(value).toBeGreaterThan(0);
  });

  it('cuts articles of each length', () => {
    const lengths: number[] = [];
    const read: typeof extract = (given, ...rest) => {
      lengths.push(given.text.length);
      return extract(given, ...rest);
    };
    const measures = lengthMeasures(read, [article.text], [500, 2_000]);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2_000);
    expect(Math.min(...lengths)).toBeGreaterThan(400);
    expect(measures.map(({ name }) => name)).toEqual([
      'an article of 0.5 kB, ms a kB',
      'an article of 2 kB, ms a kB',
      'ms a kB: 2 kB ÷ 0.5 kB',
    ]);
  });

  it('tells of a hostile text how much of it is read', () => {
    const refusing: typeof extract = (given, options, stage) => {
      if (given.text.length > 500_000) throw new ArticleTooLongError('is too long');
      return extract({ ...given, text: given.text.slice(0, 50) }, options, stage);
    };
    const { measures } = hostileMeasures(refusing);
    expect(measures.slice(0, 2).map(({ name }) => name)).toEqual(['1 MB of digits, refused, s', '500 kB of digits, s']);
    expect(measures.every(({ value }) => value !== null && value >= 0)).toBe(true);
  });
});

describe('stopwatch', () => {
  it('adds the times of a step up and gives what it returns, and keeps the time of one that throws', () => {
    const { times, watch } = stopwatch();
    expect(watch('a', () => 5)).toBe(5);
    expect(() =>
      watch('b', () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect([...times.keys()]).toEqual(['a', 'b']);
    expect(total(times)).toBe(times.get('a')! + times.get('b')!);
    expect(total(times, ['b', 'c'])).toBe(times.get('b'));
    expect(median([3, 1, 2])).toBe(2);
  });
});
