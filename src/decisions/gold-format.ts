/** Gold as text: one fact a line in the guide's order of fields, so that a diff shows facts. */
import type { Gold, GoldFact } from '../gold.js';

function factLine({
  quote,
  nth,
  optional,
  kind,
  value,
  unit,
  per,
  modifier,
  direction,
  from,
  subject,
  metric,
  period,
  place,
  source,
  modality,
}: GoldFact): string {
  const borderline = optional === undefined ? {} : { optional };
  return JSON.stringify({ quote, nth, ...borderline, kind, value, unit, per, modifier, direction, from, subject, metric, period, place, source, modality }); // prettier-ignore
}

export function formatGold({ schema, article, published, draft, facts }: Gold): string {
  const head = JSON.stringify({
    ...(schema === undefined ? {} : { schema }),
    article,
    published,
    ...(draft === undefined ? {} : { draft }),
  }).slice(0, -1);
  return `${head},"facts":[${facts.map((fact) => `\n${factLine(fact)}`).join(',')}\n]}\n`;
}
