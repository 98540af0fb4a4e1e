/** Where the event of a date happened: "jailed [at Leeds Crown Court] in 1998", "flew to [Rome] on Monday", "entered [Peru] in 2019". */
import type { DateDraft } from '../periods/dates.js';
import type { ClaimExample } from '../example.js';
import { chunkAt, entityOf, headWord, nameOf, sentenceOf, trimmed, word, type Scene } from '../scene.js';
import { isItself, siteOf } from './nearest.js';
import { ofWhere } from './number-sites.js';
import { sitesIn, type Site } from './sites.js';

export function fillDatedPlaces(scene: Scene, dates: readonly DateDraft[]): void {
  for (const date of dates) {
    const { time, chunk, event } = date;
    const sentence = sentenceOf(scene, time.first);
    const located = { chunk, clause: event.clause, kind: 'date', metric: null, subject: event.subject } as const;
    const site =
      ofWhere(scene, { chunk, sentence }) ?? siteOf(scene, located, sitesIn(scene, sentence)) ?? destination(scene, event.clause);
    if (!site || isItself(site, located)) continue;
    date.place = site.role;
    date.because.push(site.rule);
  }
}

const REACHING = /^(?:enter|reach|leav|left|visit|invad|tour|struck|strik|hit)/;

/** "flew to [Rome]", "will leave [Peru]": the last place that the verb goes to or has for its object. */
function destination(scene: Scene, { verb, after }: DateDraft['event']['clause']): Site | null {
  if (verb === null) return null;
  for (let i = after - 1; i > verb; i--) {
    const noun = chunkAt(scene, i)!;
    const mention = noun.kind === 'noun' ? nameOf(scene, noun.after - 1) : null;
    if (mention?.type !== 'place' || mention.form === 'pronoun') continue;
    const reached = noun.index === verb + 1 && REACHING.test(headWord(scene, chunkAt(scene, verb)));
    if (word(scene, noun.first - 1) !== 'to' && !reached) continue;
    const { name, code } = entityOf(scene, mention);
    const { text, start, end } = trimmed(scene, noun.first, noun.after)!;
    return { role: { name, text, start, end, type: 'place', code }, rule: 'place/destination', chunk: noun, opens: false, venue: false };
  }
  return null;
}

export const EXAMPLES: readonly ClaimExample[] = [
  { text: 'In Leeds, Ann Lee opened a shop in 2019.', facts: [{ quote: '2019', kind: 'date', place: 'Leeds' }] },
  { text: 'The mayor was jailed at Leeds Crown Court in 2019.', facts: [{ quote: '2019', kind: 'date', place: 'Leeds Crown Court' }] },
  { text: 'The mayor flew to Rome on Monday.', facts: [{ quote: 'Monday', kind: 'date', place: 'Rome' }] },
  { text: 'Tolvane Corp. will leave Peru in 2026.', facts: [{ quote: '2026', kind: 'date', place: 'Peru' }] },
  { text: 'Norway left the union in 1905.', facts: [{ quote: '1905', kind: 'date', place: null }] },
];
