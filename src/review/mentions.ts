/** What the stages found in an article, whether it became a fact or not: helps a person to fill a field by selecting text. */
import type { Article } from '../article.js';
import type { OwnLexicon } from '../document.js';
import { analyze } from '../extract.js';
import type { Mentions } from './messages.js';

export function mentionsOf({ text, meta }: Article, lexicon: OwnLexicon | null = null): Mentions {
  const { names, times, quantities } = analyze(text, meta.published ?? null, { lexicon });
  return {
    names: names.mentions.map(({ start, end, text, entity }) => ({ start, end, text, name: names.entities[entity]?.name ?? text })),
    times: times.times.flatMap(({ start, end, text, value, type }) =>
      value === null || type !== 'DATE' ? [] : [{ start, end, text, value }],
    ),
    quantities: quantities.quantities.map(({ start, end, text, value, low, high, unit, per, modifier, unitKind }) => ({
      start,
      end,
      text,
      value,
      low,
      high,
      unit,
      per,
      modifier,
      measures: unitKind,
    })),
  };
}
