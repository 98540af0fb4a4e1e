/** Charts as plain SVG. Each says in words what it shows; the figures stand in a table beside it. */
import type { Interval } from '../../bootstrap.js';
import { figure, signed } from '../context.js';
import { html, type Content, type Markup } from './markup.js';

const WIDTH = 600;
const ROW = 26;
/** Room for labels on the left and figures on the right. */
const LEFT = 130;
const RIGHT = 150;
const PLOT = WIDTH - LEFT - RIGHT;

const px = (value: number): string => value.toFixed(1);

function svg(title: string, height: number, body: Content): Markup {
  return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${body}</svg>`;
}

/** Grid lines with their values below. */
const grid = (ticks: readonly number[], x: (value: number) => number, height: number, label: (tick: number) => string): Markup[] =>
  ticks.map(
    (tick) =>
      html`<line class="grid" x1="${px(x(tick))}" x2="${px(x(tick))}" y1="0" y2="${height}" /><text
          class="tick"
          x="${px(x(tick))}"
          y="${height + 14}"
          text-anchor="middle"
          >${label(tick)}</text
        >`,
  );

const whisker = (interval: Interval, x: (value: number) => number, y: number): Markup => {
  const [low, high] = [px(x(interval.low)), px(x(interval.high))];
  return html`<path class="whisker" d="M${low} ${y - 5}V${y + 5}M${low} ${y}H${high}M${high} ${y - 5}V${y + 5}" />`;
};

export interface Bar {
  readonly label: string;
  /** In percent; null for a dash. */
  readonly value: number | null;
  readonly interval?: Interval | null;
  /** A mark across the bar: what confidence says. */
  readonly said?: number | null;
}

/** Bars from 0 to 100 %, with the interval as a whisker. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const height = bars.length * ROW;
  const x = (value: number): number => LEFT + (value / 100) * PLOT;
  const rows = bars.map(({ label, value, interval = null, said = null }, i) => {
    const y = i * ROW + ROW / 2;
    const range = interval ? ` (${figure(interval.low)}–${figure(interval.high)})` : '';
    return html`<text class="label" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${label}</text>
      ${value !== null && html`<rect class="bar" x="${LEFT}" y="${y - 7}" width="${px(x(value) - LEFT)}" height="14" />`}
      ${interval && whisker(interval, x, y)} ${said !== null && html`<path class="said" d="M${px(x(said))} ${y - 10}V${y + 10}" />`}
      <text class="figure" x="${WIDTH - RIGHT + 8}" y="${y + 4}">${figure(value)}${range}</text>`;
  });
  return svg(title, height + 20, [...grid([0, 25, 50, 75, 100], x, height, String), ...rows]);
}

export interface Move {
  readonly label: string;
  /** In percentage points. */
  readonly change: number;
  readonly interval: Interval | null;
  readonly beyondNoise: boolean;
}

/** Changes on both sides of 0; a full dot is beyond noise, a hollow one is not. */
export function changeChart(title: string, moves: readonly Move[]): Markup {
  const reach = Math.max(1, ...moves.flatMap(({ change, interval }) => [change, interval?.low ?? 0, interval?.high ?? 0]).map(Math.abs));
  const top = Math.ceil(reach);
  const height = moves.length * ROW;
  const x = (value: number): number => LEFT + ((value + top) / (2 * top)) * PLOT;
  const rows = moves.map(({ label, change, interval, beyondNoise }, i) => {
    const y = i * ROW + ROW / 2;
    return html`<text class="label" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${label}</text>
      ${interval && whisker(interval, x, y)}
      <circle class="${beyondNoise ? 'dot sure' : 'dot'}" cx="${px(x(change))}" cy="${y}" r="5" />
      <text class="figure" x="${WIDTH - RIGHT + 8}" y="${y + 4}"
        >${signed(change)}${beyondNoise ? (change > 0 ? ' better' : ' worse') : ''}</text
      >`;
  });
  return svg(title, height + 20, [...grid([-top, 0, top], x, height, signed), ...rows]);
}

export interface Line {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** Shapes tell the lines apart, not only their colours. */
const SHAPES: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${px(x - 5)} ${px(y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`,
  (x, y) => `M${px(x - 5)} ${px(y - 5)}h10v10h-10Z`,
  (x, y) => `M${px(x)} ${px(y - 6)}l6 11h-12Z`,
  (x, y) => `M${px(x)} ${px(y - 6)}l6 6l-6 6l-6 -6Z`,
  (x, y) => `M${px(x)} ${px(y + 6)}l6 -11h-12Z`,
];

const LINES_HEIGHT = 220;
/** Least distance of two names at the end of their lines. */
const APART = 15;

/** Values from 0 to 100 % at equal steps, named at their ends. */
export function lineChart(title: string, steps: readonly string[], lines: readonly Line[]): Markup {
  const left = 40;
  const width = WIDTH - left - RIGHT;
  const lowest = Math.min(...lines.flatMap(({ values }) => values.filter((value) => value !== null)));
  const bottom = Math.max(0, Math.min(90, Math.floor(lowest / 10) * 10));
  const x = (step: number): number => left + (steps.length === 1 ? width : (step / (steps.length - 1)) * width);
  const y = (value: number): number => 8 + ((100 - value) / (100 - bottom)) * (LINES_HEIGHT - 8);
  const ticks = Array.from({ length: (100 - bottom) / 10 + 1 }, (_, i) => bottom + 10 * i);
  const frame = ticks.map(
    (tick) =>
      html`<line class="grid" x1="${left}" x2="${left + width}" y1="${px(y(tick))}" y2="${px(y(tick))}" /><text
          class="tick"
          x="${left - 6}"
          y="${px(y(tick) + 4)}"
          text-anchor="end"
          >${tick}</text
        >`,
  );
  // Names of many steps would overlap: the first and the last are enough.
  const shownSteps = steps.length <= 6 ? steps.map((_, i) => i) : [0, steps.length - 1];
  const axis = shownSteps.map((step) => html`<text class="tick" x="${px(x(step))}" y="${LINES_HEIGHT + 16}" text-anchor="${step === 0 && steps.length > 1 ? 'start' : 'middle'}">${steps[step]}</text>`); // prettier-ignore
  let free = 0;
  const drawn = lines.map(({ label, values }, i) => {
    const points = values.flatMap((value, step) => (value === null ? [] : [{ x: x(step), y: y(value) }]));
    const last = points.at(-1);
    if (!last) return null;
    free = Math.max(last.y + 4, free + APART);
    const path = points.map((point, p) => `${p === 0 ? 'M' : 'L'}${px(point.x)} ${px(point.y)}`).join('');
    return html`<g class="series s${i}"
      ><path
        class="line"
        d="${path}"
      />${points.map((point) => html`<path class="point" d="${SHAPES[i % SHAPES.length]!(point.x, point.y)}" />`)}<text
        class="name"
        x="${px(left + width + 10)}"
        y="${px(free)}"
        >${label} ${figure(values.at(-1) ?? null)}</text
      ></g
    >`;
  });
  return svg(title, Math.max(LINES_HEIGHT + 24, free + 8), [...frame, ...axis, ...drawn]);
}
