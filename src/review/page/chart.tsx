/** Points of one series over time, as plain SVG. A shape is a source; what contradicts is ringed and joined. */
import type { JSX } from 'preact';
import { plural, valuePhrase } from '../../find/numbers.js';
import { periodLabel } from '../../find/periods.js';
import { typeset } from './kinds.js';
import { articleLink } from './queue.js';
import { niceScale, type Point, type Series } from './series.js';

const [WIDTH, HEIGHT] = [760, 300];
const MARGIN = { left: 92, right: 20, top: 16, bottom: 34 };
const DAY = 86_400_000;

/** Around the origin, each about as large as the others. */
const SHAPES: readonly string[] = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
  'M-4.6 -4.6h9.2v9.2h-9.2z',
  'M0 -6L5.6 4.4H-5.6z',
  'M0 -6.2L6.2 0L0 6.2L-6.2 0z',
  'M0 6L5.6 -4.4H-5.6z',
  'M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
];

export function Chart({ series }: { readonly series: Series }): JSX.Element {
  const { points, unit } = series;
  const y = niceScale(points.flatMap(({ low, high }) => [low, high]), HEIGHT - MARGIN.bottom, MARGIN.top); // prettier-ignore
  const [first, last] = [Math.min(...points.map(({ from }) => from)), Math.max(...points.map(({ to }) => to))];
  const x = (moment: number): number =>
    MARGIN.left + ((moment - first) / Math.max(last - first, DAY)) * (WIDTH - MARGIN.left - MARGIN.right);
  const middle = ({ from, to }: Point): number => x((from + to + DAY) / 2 > last ? (from + to) / 2 : (from + to + DAY) / 2);
  const sources = [...new Set(points.map(({ source }) => source))].sort((a, b) => count(points, b) - count(points, a));
  const shape = (source: string): string => SHAPES[Math.min(sources.indexOf(source), SHAPES.length - 1)]!;
  const told = points.filter(({ row, earlier }) => row.fact.modality === 'actual' || earlier);
  // Years are joined to years and months to months: a month's rainfall is no fall from a year's.
  const lines = Map.groupBy(told, ({ from, to }) => Math.round(Math.log2((to - from) / DAY + 1)));
  const counted = unit !== null && /^[a-z]/.test(unit) && unit !== 'percent' && unit !== 'times' ? `, ${plural(unit)}` : '';
  const name = typeset(`${series.subject}: ${series.metric}${series.growth ? ', change' : ''}${counted}`);
  return (
    <figure class="chart">
      <figcaption>
        <b dir="auto">{name}</b>{' '}
        <span class="note">
          {points.length} {points.length === 1 ? 'point' : 'points'} in {series.articles} {series.articles === 1 ? 'article' : 'articles'}
          {series.conflicts > 0 && <span class="conflicts"> · {series.conflicts} contradict each other</span>}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={`${name} over time; every point is a link to its fact`}>
        {y.ticks.map((tick) => (
          <g key={tick} class="tick">
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y.place(tick)} y2={y.place(tick)} />
            <text x={MARGIN.left - 8} y={y.place(tick) + 4} text-anchor="end">
              {typeset(valuePhrase(tick, unit, true))}
            </text>
          </g>
        ))}
        {timeTicks(first, last).map(({ at, label }) => (
          <g key={at} class="tick time">
            <line x1={x(at)} x2={x(at)} y1={HEIGHT - MARGIN.bottom} y2={HEIGHT - MARGIN.bottom + 5} />
            <text x={x(at)} y={HEIGHT - 10} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
        {[...lines].map(([length, joined]) => (
          <polyline
            key={length}
            class="trend"
            points={joined.map((point) => `${middle(point)},${y.place((point.low + point.high) / 2)}`).join(' ')}
          />
        ))}
        {points.map((point, index) => {
          const { row, low, high, earlier, conflict, source } = point;
          const period = row.fact.period === null || earlier ? row.fact.from?.period : row.fact.period;
          const words = `${periodLabel(period ?? '')}: ${valuePhrase(low === high ? low : [low, high], unit, true)}${earlier ? ' (told as the earlier level)' : ''}${row.fact.modality === 'actual' || earlier ? '' : `, ${row.fact.modality}`}${source ? `, ${source}` : ''}, in ${row.title ?? row.article}`;
          return (
            <a
              key={index}
              href={articleLink(row.article, row.key)}
              aria-label={words}
              class={`point ${conflict ? 'conflict' : ''} ${earlier || row.fact.modality !== 'actual' ? 'hollow' : ''}`}
            >
              <title>{typeset(words)}</title>
              <line class="spread" x1={x(point.from)} x2={x(point.to)} y1={y.place((low + high) / 2)} y2={y.place((low + high) / 2)} />
              {low !== high && <line class="range" x1={middle(point)} x2={middle(point)} y1={y.place(low)} y2={y.place(high)} />}
              {conflict && <circle class="ring" cx={middle(point)} cy={y.place((low + high) / 2)} r={10} />}
              <path
                class="shape"
                d={shape(source)}
                transform={`translate(${middle(point).toFixed(1)} ${y.place((low + high) / 2).toFixed(1)})`}
              />
            </a>
          );
        })}
      </svg>
      <ul class="legend">
        {sources.slice(0, SHAPES.length).map((source) => (
          <li key={source} dir="auto">
            <svg viewBox="-8 -8 16 16" aria-hidden="true">
              <path class="shape" d={shape(source)} />
            </svg>
            {source || 'no source named'}
          </li>
        ))}
        <li>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <path class="shape hollow" d={SHAPES[0]} />
          </svg>
          forecast, plan, or told as the earlier level
        </li>
        {series.conflicts > 0 && (
          <li>
            <svg viewBox="-12 -12 24 24" aria-hidden="true">
              <circle class="ring" r={10} />
            </svg>
            contradicts another of the same period
          </li>
        )}
      </ul>
    </figure>
  );
}

const count = (points: readonly Point[], source: string): number => points.filter((point) => point.source === source).length;

/** Years, or months where all lies within two years; at most eight. */
function timeTicks(first: number, last: number): readonly { readonly at: number; readonly label: string }[] {
  const [from, to] = [new Date(first), new Date(last)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200].find((step) => months / step <= 8) ?? 2400;
  const ticks: { at: number; label: string }[] = [];
  const start = from.getUTCFullYear() * 12 + from.getUTCMonth();
  for (let month = Math.ceil(start / every) * every; ; month += every) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > last) break;
    ticks.push({ at, label: every >= 12 ? String(Math.floor(month / 12)) : periodLabel(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`).replace(/^(\w{3})\w*/, '$1') }); // prettier-ignore
  }
  return ticks.length > 0 ? ticks : [{ at: first, label: periodLabel(from.toISOString().slice(0, 10)) }];
}
