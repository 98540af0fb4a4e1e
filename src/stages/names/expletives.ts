/** "It" that means no thing: "it is expected that", "it takes", "making it clear". */
import type { Token } from '../../document.js';
import { itemAt } from '../../lexicon/item-at.js';
import { EXPLETIVE_BARE, EXPLETIVE_FILLERS, EXPLETIVE_NOUNS, EXPLETIVE_VERBS, EXPLETIVE_WORDS } from '../../lexicon/name-cues.js';

/** "it is expected that", "it takes", "making it": no thing at all. */
export function isExpletive(tokens: readonly Token[], at: number, end: number): boolean {
  const first = tokens[at + 1];
  if (!first || at + 1 >= end) return false;
  if (/^(?:comes?|came|boils?|goes|gets?|got)$/.test(first.lower)) return /^(?:to|down|without)$/.test(tokens[at + 2]?.lower ?? '');
  const before = itemAt(tokens, at - 1)?.lower ?? '';
  if (/^(?:make|makes|made|making|find|finds|found|think|thinks)$/.test(before) && first.pos === 'ADJ') return true;
  // "made it to the final", "failed to make it through"
  if (/^(?:make|makes|made|making)$/.test(before) && /^(?:to|into|through|past|as|onto|out)$/.test(first.lower)) return true;
  // "it is 20 years since", "it was two days before"
  if (isSpan(tokens, at + 1, end)) return true;
  if (!EXPLETIVE_VERBS.has(first.lower)) return false;
  if (/^(?:seem|appear|remain|turn|emerge|matter|take|took|follow)/.test(first.lower))
    return /^(?:that|to|likely|as|unlikely|clear|unclear|out|a|an|time|years?|months?|days?|weeks?)$/.test(tokens[at + 2]?.lower ?? '');
  // "it looked as if", "it looks like rain"
  if (/^look/.test(first.lower)) return /^(?:as|like|likely|unlikely)$/.test(tokens[at + 2]?.lower ?? '');
  for (let i = at + 2; i < Math.min(at + 5, end); i++) {
    const { lower, pos } = tokens[i]!;
    if (EXPLETIVE_WORDS.has(lower) && !EXPLETIVE_FILLERS.has(lower)) return true;
    if (/^(?:expected|likely|estimated|reported|understood|said|known|believed|thought|a|an|the|no|too|more|most)$/.test(lower)) {
      for (let j = i + 1; j < Math.min(i + 6, end); j++)
        if (/^(?:that|who|whether)$/.test(tokens[j]!.lower) || EXPLETIVE_NOUNS.has(tokens[j]!.lower)) return true;
      return false;
    }
    // "it would spend [up to] $5 million"
    if (pos === 'ADJ' && lower !== 'up') {
      const next = tokens[i + 1]?.lower ?? '';
      return next === 'that' || next === 'whether' || next === 'if' || next === 'to' || next === 'for';
    }
    // "it will [use] about $5 million", but "it would help if"
    if (i === at + 2 && pos === 'VERB' && /^(?:will|would|could|may|might)$/.test(first.lower) && !EXPLETIVE_BARE.has(lower)) return false;
    if (pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART' && pos !== 'VERB') return false;
  }
  return false;
}

/** "[took another ten years] before", "[is 20 years] since": how long something is past or lasts. */
function isSpan(tokens: readonly Token[], verb: number, end: number): boolean {
  const { lower } = tokens[verb]!;
  const takes = /^(?:takes?|took)$/.test(lower);
  if (!takes && !/^(?:is|was|'s)$/.test(lower)) return false;
  let i = verb + 1;
  while (i < end && i < verb + 6 && !SPAN_UNITS.has(tokens[i]!.lower)) {
    const { shape, pos, lower: word } = tokens[i]!;
    if (
      shape !== 'number' &&
      pos !== 'NUM' &&
      !/^(?:about|almost|nearly|over|just|only|now|more|less|than|another|a|an|just|some)$/.test(word)
    )
      return false;
    i++;
  }
  if (i === verb + 1 || i >= end || !SPAN_UNITS.has(tokens[i]!.lower)) return false;
  return (takes ? /^(?:before|until|for)$/ : /^(?:since|before|after|until)$/).test(tokens[i + 1]?.lower ?? '');
}

const SPAN_UNITS: ReadonlySet<string> = new Set(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries'.split(' '),
);
