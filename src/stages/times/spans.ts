/** Two times as the ends of one: from "March" to "May", between "2010" and "2015", "August and September". */
import { isDash, isUndated, isYear, type Expression, type Join, type Line, type Node } from './expression.js';

/** The kind of thing at an end of a span: both ends have to be alike. */
function endKind(e: Expression): string | null {
  if (e.is === 'period') return e.period.grain;
  if (e.is === 'part') return /^(?:months|monthday)$/.test(e.part.grain) ? null : e.part.grain;
  return isYear(e) ? 'year' : null;
}

/** "from 2010 to 2015", "between March and May", "January-September", "April-to-June" */
function span(a: Expression, b: Expression, gap: string, line: Line, nodes: readonly [Node, Node]): Expression | null {
  const kind = endKind(a);
  const other = endKind(b);
  if (kind === null || other === null) return null;
  let at = nodes[0].first - 1;
  while (/^(?:the|early|late|mid|-)$/.test(line.word(at))) at--;
  const before = line.word(at);
  const words = gap.replace(/ the$/, '').replace(/ (?:early|late|mid)(?: -)?$/, '');
  // "between May 2015 and 2018"
  if (kind !== other) {
    const framed = (before === 'between' && words === 'and') || (before === 'from' && /^(?:to|until|till|through)$/.test(words));
    // "from April 3 to Friday"
    const days = kind === 'day' && other === 'weekday';
    return framed && (days || (MIXED.test(kind) && MIXED.test(other))) && isNamed(a) && isNamed(b)
      ? { is: 'span', from: a, until: b }
      : null;
  }
  const dash = isDash(words) || /^[-–] to [-–]$/.test(words);
  const named = isNamed(a) && isNamed(b);
  if (
    kind === 'weekday'
      ? words === 'through' || (words === 'to' && before === 'from')
      : dash
        ? named && kind !== 'decade'
        : (before === 'between' && (words === 'and' || (words === 'to' && named))) ||
          ((words === 'to' || words === 'until' || words === 'till') &&
            (before === 'from' || (named && words === 'to' && /^(?:month|day)$/.test(kind)))) ||
          (words === 'through' && named)
  ) {
    return { is: 'span', from: a, until: b };
  }
  return null;
}

const MIXED = /^(?:day|month|quarter|year)$/;

/** "in August and September": one stretch, unless each has a figure of its own */
function twoMonths(a: Expression, b: Expression, gap: string, line: Line, [first, second]: readonly [Node, Node]): Expression | null {
  if (gap !== 'and' || !isUndated(a) || a.part.grain !== 'month' || a.pick !== 'near') return null;
  const n = b.is === 'period' && b.period.grain === 'month' ? b.period.n : b.is === 'part' && b.part.grain === 'month' ? b.part.n : 0;
  if (n !== a.part.n + 1 || !/^(?:in|during|over|for|of)$/.test(line.word(first.first - 1))) return null;
  for (let i = second.after; i < line.after && i < second.after + 4; i++) if (line.word(i) === 'respectively') return null;
  return { is: 'span', from: a, until: b };
}

/** By its own words: no "last year". */
const isNamed = (e: Expression): boolean => e.is === 'period' || e.is === 'part';

const PUBLISHED = '2019-11-05';

export const SPANS: readonly Join[] = [
  {
    id: 'time/two-months',
    join: twoMonths,
    examples: [
      { text: 'Rain in August and September was scarce.', published: PUBLISHED, times: [['August and September', '2019-08/2019-09']] },
      {
        text: 'Rain was scarce in August and September 2018, less than in the same two months of 2017.',
        times: [
          ['August and September 2018', '2018-08/2018-09'],
          ['the same two months of 2017', '2017-08/2017-09'],
        ],
      },
      {
        text: 'Rents rose 2% and 3% in August and September, respectively.',
        published: PUBLISHED,
        times: [
          ['August', '2019-08'],
          ['September', '2019-09'],
        ],
      },
    ],
  },
  {
    id: 'time/span',
    join: span,
    examples: [
      { text: 'Output doubled from 2010 to 2015.', times: [['2010 to 2015', '2010/2015']] },
      { text: 'Output doubled between March and May 2018.', times: [['March and May 2018', '2018-03/2018-05']] },
      { text: 'It polled clerks between 2011 to 2019.', times: [['2011 to 2019', '2011/2019']] },
      { text: 'It was shut from Monday to Thursday.', published: PUBLISHED, times: [['Monday to Thursday', '2019-10-28/2019-10-31']] },
      { text: 'It was shut from Oct. 3 to Friday.', published: PUBLISHED, times: [['Oct. 3 to Friday', '2019-10-03/2019-11-01']] },
      { text: 'Output fell between May 2015 and 2018.', times: [['May 2015 and 2018', '2015-05/2018']] },
      { text: 'The show runs Oct. 2 to Oct. 22, 2018.', times: [['Oct. 2 to Oct. 22, 2018', '2018-10-02/2018-10-22']] },
      { text: 'January-September output fell.', published: PUBLISHED, times: [['January-September', '2019-01/2019-09']] },
      { text: 'Growth slows in the April-to-June quarter of 2019.', times: [['the April-to-June quarter of 2019', '2019-Q2']] },
      {
        text: 'It closed in March and reopened in May 2018.',
        times: [
          ['March', '2018-03'],
          ['May 2018', '2018-05'],
        ],
      },
    ],
  },
];
