/** What belongs to a time's words in front of it: "early 1990", "the end of the decade", "later this month", and its article. */
import { UNIT_OF } from '../../lexicon/times.js';
import { glued, isDash, type Expression, type Line, type Node, type Topic } from './expression.js';

const ADVERB = /^(?:early|late|mid|later|earlier|sometime|end|midway)$/;
const PIECE = /^(?:end|beginning|start|middle|close|rest|remainder|whole|all|most|much|bulk|turn|outset|balance)$/;

/** Grows the node to the left over such words. */
export function extend(line: Line, node: Node): Node {
  let { first, after } = node;
  let edged = false;
  let hyphen = false;
  // "the next week or so", "a year or two"
  if (
    line.word(after) === 'or' &&
    (node.expression.is === 'duration' ? /^(?:so|two|more)$/ : /^so$/).test(line.word(after + 1)) &&
    !UNIT_OF.has(line.word(after + 2))
  )
    after += 2;
  for (let k = 0; k < 2; k++) {
    const dash = isDash(line.word(first - 1)) && glued(line, first) && glued(line, first - 1);
    const at = dash ? first - 2 : first - 1;
    const word = line.word(at);
    // "the end of" the third quarter
    const of = word === 'of' ? at : word === 'the' && line.word(at - 1) === 'of' ? at - 1 : -1;
    if (ADVERB.test(word) && (dash || word !== 'end') && allowed(word, node.expression)) first = at;
    else if (
      /^(?:in|on)$/.test(word) &&
      /^(?:earlier|later|early|late)$/.test(line.word(at - 1)) &&
      /^(?:the|that|this)$/.test(line.word(first))
    )
      first = at - 1;
    else if (of > 0 && PIECE.test(line.word(of - 1)) && isDated(node.expression)) first = of - 1;
    else if (
      of > 0 &&
      /^(?:week|weekend|days|weeks|part)$/.test(line.word(of - 1)) &&
      WHICH.test(line.word(of - 2)) &&
      isDated(node.expression)
    )
      first = of - 2;
    else break;
    edged = true;
    hyphen ||= dash;
  }
  const decade = node.expression.is === 'period' && node.expression.period.grain === 'decade';
  if (line.word(first - 1) === 'the' && (edged ? !hyphen || decade : takesArticle(line, node))) first--;
  if (first === node.first && after === node.after) return node;
  return { ...node, first, after, because: edged ? [...node.because, 'time/edge-of'] : node.because };
}

function allowed(word: string, e: Expression): boolean {
  if (word === 'later' || word === 'earlier')
    return e.is === 'deictic' || (e.is === 'focus' && !e.latest) || (e.is === 'time' && e.of?.is === 'deictic');
  return isDated(e);
}

const isDated = (e: Expression): boolean =>
  e.is === 'period' ||
  e.is === 'part' ||
  e.is === 'deictic' ||
  e.is === 'focus' ||
  e.is === 'span' ||
  (e.is === 'time' && !/\d/.test(e.clock)) ||
  (e.is === 'shift' && e.from === 'focus');

/** "the third quarter" but "the third-quarter dip", "the 1990s" but "the 1987 record" */
function takesArticle(line: Line, { expression: e, first, after }: Node): boolean {
  const next = line.tokens[after];
  const modifier =
    next !== undefined &&
    after < line.after &&
    ((isDash(next.lower) && glued(line, after)) || /^(?:NOUN|ADJ|PROPN)$/.test(next.pos)) &&
    !/^['’]s$/.test(next.lower);
  if (e.is === 'part' && hyphenated(line, first, after) && modifier) return false;
  if (e.is === 'part') return (/^(?:quarter|half|season|months)$/.test(e.part.grain) || e.of !== null) && !(modifier && e.of === null);
  if (e.is === 'period')
    return /^(?:decade|century|quarter|half)$/.test(e.period.grain)
      ? !(modifier && e.period.grain === 'quarter')
      : e.fiscal && line.word(first) !== 'fiscal';
  if (e.is === 'span') return !modifier || line.word(after - 1) === 'quarter';
  // "the evening of May 3"
  if (e.is === 'time') return e.of !== null && line.word(first + 1) === 'of';
  return e.is === 'ended' || (e.is === 'focus' && e.of !== null);
}

function hyphenated(line: Line, first: number, after: number): boolean {
  for (let i = first; i < after; i++) if (isDash(line.word(i))) return true;
  return false;
}

const PUBLISHED = '2019-11-05';

/** "the second week of", "the early part of" */
const WHICH = /^(?:first|second|third|fourth|last|final|opening|closing|early|middle|later?|latter|better|greater|best)$/;

export const EDGES: readonly Topic[] = [
  {
    id: 'time/edge-of',
    examples: [
      { text: 'It will open near the end of this month.', published: PUBLISHED, times: [['the end of this month', '2019-11']] },
      { text: 'It will open at the end of the first quarter.', published: PUBLISHED, times: [['the end of the first quarter', '2020-Q1']] },
      { text: 'It will open in the first week of December.', published: PUBLISHED, times: [['the first week of December', '2019-12']] },
      { text: 'It will open in early 2021.', times: [['early 2021', '2021']] },
      { text: 'The fair is due to open in mid-December.', published: PUBLISHED, times: [['mid-December', '2019-12']] },
      { text: 'HQ will move later this month.', published: PUBLISHED, times: [['later this month', '2019-11']] },
    ],
  },
];
