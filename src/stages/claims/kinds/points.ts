/** Points: of an index ("closed at [2,537.74]"), of a survey's balance, and percentage points that are only called points. */
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, holding, word, type Scene } from '../scene.js';

/** The unit that a bare number gets, and the rule that gives it. */
export interface Unit {
  readonly name: string;
  readonly rule: string;
}

// "the industrial average", but "an average size of 59,000"
const INDEX =
  /\b(?:index|indices|average(?! \p{Ll})|composite|PMI|FTSE|Nasdaq|Dow|Nikkei|S&P|DAX|CAC|Sensex|Nifty|STOXX|Hang Seng|benchmark)\b/iu;
export const isIndex = (scene: Scene, draft: Draft): boolean => INDEX.test(about(scene, draft));

const SURVEY = /\b(?:index|PMI)\b/i;

/** Subject and metric, in words. */
const about = (scene: Scene, { subject, metric, clause }: Draft): string => {
  const chunk = clause.subject === null ? undefined : chunkAt(scene, clause.subject);
  const own = chunk ? scene.text.slice(scene.tokens.tokens[chunk.first]!.start, scene.tokens.tokens[chunk.after - 1]!.end) : '';
  return [subject?.name, subject?.text, metric?.name, own].map((part) => part?.slice(0, 200)).join(' ');
};

/** An index level: beside a change in points or percent, or said of an index. */
export function indexUnit(scene: Scene, draft: Draft): Unit | null {
  const { value, text } = draft.quantity;
  if (value === null || !/^[\d.,]+$/.test(text)) return null;
  const words = about(scene, draft);
  if (SURVEY.test(words) || (value <= 120 && isReading(scene, draft))) return { name: 'point', rule: 'unit/index' };
  if (value < 100 || !/[.,]\d/.test(text)) return null;
  return INDEX.test(words) || (draft.part === 'level' && !Number.isInteger(value) && draft.metric === null)
    ? { name: 'point', rule: 'unit/index' }
    : null;
}

/** "FTSE 7,628.21, off [12.45]; transport [1,190.43], up 4.1": the move of an index, or the level of the next one of a list. */
export function besideIndex({ quantity, sentence, part, index }: Draft, drafts: readonly Draft[]): Unit | null {
  const before = drafts[index - 1];
  if (before?.sentence !== sentence || before.unit !== 'point' || quantity.first - before.quantity.whole.after > 5) return null;
  const { value, text } = quantity;
  if (value === null || !/^[\d,]+\.\d+$/.test(text)) return null;
  return part === 'growth' || (part === 'level' && value >= 100) ? { name: 'point', rule: 'unit/index' } : null;
}

/** "A [reading] above 50", "a [figure] of 58.1": in an article that tells of a purchasing managers' index or one like it. */
function isReading(scene: Scene, { sentence, quantity }: Draft): boolean {
  for (let i = quantity.first - 1; i >= sentence.first && i > quantity.first - 12; i--)
    if (/^(?:reading|index|gauge|barometer|figure)$/.test(word(scene, i)))
      return isDiffusion(scene) && (word(scene, i) !== 'figure' || /\.\d$/.test(quantity.text));
  return false;
}

const isDiffusion = holding(
  /\b(?:PMI|purchasing managers|ISM|Institute for Supply Management|Tankan|Ifo|ZEW|sentiment index|confidence index|business conditions)\b/,
);

/** "led by 21 percentage points but trailed by [14 points]", "the FTSE slipped [half a point]" */
export function pointUnit(scene: Scene, draft: Draft, drafts: readonly Draft[]): Unit | null {
  const said = /percent/i.test(draft.quantity.text);
  if (draft.unit === 'percentage point')
    return !said && INDEX.test(about(scene, draft)) && !/\b(?:rate|yield|inflation|margin)s?\b/i.test(about(scene, draft))
      ? { name: 'point', rule: 'unit/index' }
      : null;
  if (draft.unit !== 'point' || INDEX.test(about(scene, draft))) return null;
  if (tellsOfVotes(scene, draft)) {
    // "has her ahead [3 points]": how far, no move
    if (draft.because.includes('change/ahead')) {
      draft.part = 'plain';
      draft.direction = null;
    }
    return { name: 'percentage point', rule: 'unit/percentage-point' };
  }
  for (let i = draft.index - 1; i >= 0 && draft.index - i < 6; i--) {
    const other = drafts[i]!;
    if (other.sentence.index < draft.sentence.index - 1) return null;
    // "44% of voters, up two points"
    if (
      i === draft.index - 1 &&
      other.sentence === draft.sentence &&
      other.unit === 'percent' &&
      other.part !== 'growth' &&
      draft.part === 'growth'
    )
      return { name: 'percentage point', rule: 'unit/percentage-point' };
    if (other.unit === 'percentage point' && !tellsOfGames(scene, draft))
      return { name: 'percentage point', rule: 'unit/percentage-point' };
  }
  return null;
}

const VOTES =
  /^(?:polls?|polling|pollsters?|voters?|votes?|voting|ballots?|elections?|electoral|electorate|candidates?|nominees?|incumbents?|governors?|gubernatorial|senators?|mayor|mayoral|democrats?|republicans?|conservatives|labour|tories|referendum|turnout|primary|caucus|respondents)$/;
const GAMES =
  /^(?:games?|match|matches|season|league|scored|kicked|tries|penalties|quarterback|rebounds|championship|cup|coach|team|teams|title)$/;

/** "won the state by [14 points]", "an error margin of [3 points]": points of votes, in a sentence that tells of them. */
function tellsOfVotes(scene: Scene, draft: Draft): boolean {
  const { sentence } = draft;
  for (let i = sentence.first; i < sentence.after; i++)
    if (VOTES.test(word(scene, i)) || (word(scene, i) === 'margin' && word(scene, i + 2) === 'error')) return !tellsOfGames(scene, draft);
  return false;
}

function tellsOfGames(scene: Scene, { sentence }: Draft): boolean {
  for (let i = sentence.first; i < sentence.after; i++) if (GAMES.test(word(scene, i))) return true;
  return false;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Nikkei index 28,155.44, off 12.45; transport 1,190.43, up 4.16.',
    facts: [
      { quote: '12.45', kind: 'growth', unit: 'point', direction: 'down' },
      { quote: '1,190.43', kind: 'measure', unit: 'point', direction: 'up' },
      { quote: '4.16', kind: 'growth', unit: 'point' },
    ],
  },
  {
    text: 'The services index jumped to 59.8 in April from 55.3 the month before.',
    facts: [
      { quote: '59.8', kind: 'measure', unit: 'point', from: 55.3 },
      { quote: '55.3', unit: 'point' },
    ],
  },
  {
    text: 'The ISM survey cheered traders. A reading above 50 means growth; analysts had expected a figure of 57.2.',
    facts: [
      { quote: '50', unit: 'point' },
      { quote: '57.2', kind: 'measure', unit: 'point' },
    ],
  },
  {
    text: 'She led by 21 percentage points, but trailed by 14 points among the old.',
    facts: [{ quote: '14 points', kind: 'rate', unit: 'percentage point' }],
  },
  {
    text: 'The governor won the state by 14 points. Its error margin among voters is 3 points. Rovers won the match by 12 points.',
    facts: [
      { quote: '14 points', kind: 'rate', unit: 'percentage point' },
      { quote: '3 points', kind: 'rate', unit: 'percentage point' },
      { quote: '12 points', kind: 'count', unit: 'point' },
    ],
  },
  { text: 'The poll gave her 44% of voters, up two points since May.', facts: [{ quote: 'two points', unit: 'percentage point' }] },
];
