import { describe, expect, it } from 'vitest';
import { HOLIDAYS } from '../../src/lexicon/times.js';
import { isoDay } from '../../src/stages/times/calendar.js';
import { holidayIn } from '../../src/stages/times/holidays.js';
import { findTimes, TIME_RULES } from '../../src/stages/times/index.js';
import { readTokens } from '../../src/stages/tokens.js';

const read = (text: string, published: string | null = null) =>
  findTimes({ text, published, tokens: readTokens({ text }), names: { entities: [], mentions: [] } }).times;

describe('rules', () => {
  it('are there, each with examples', () => {
    expect(TIME_RULES.length).toBeGreaterThan(25);
    for (const { id, examples } of TIME_RULES) expect(examples.length, id).toBeGreaterThan(0);
    expect(new Set(TIME_RULES.map((rule) => rule.id)).size).toBe(TIME_RULES.length);
  });

  for (const { id, examples } of TIME_RULES) {
    for (const { text, published, times } of examples) {
      it(`${id}: ${text}`, () => {
        const found = read(text, published ?? null);
        expect(found.map((time) => [time.text, time.value])).toEqual(times);
        for (const time of found) expect(text.slice(time.start, time.end)).toBe(time.text);
      });
    }
    it(`${id} makes one of its examples`, () => {
      const made = examples.flatMap(({ text, published }) => read(text, published ?? null).flatMap((time) => time.because));
      expect(made).toContain(id);
    });
  }
});

describe('holidays', () => {
  it.each(HOLIDAYS)('$id', ({ id, example: [year, day] }) => {
    expect(isoDay(holidayIn(id, year))).toBe(day);
  });
});
