/** Counted people and things that stand inside another noun group, which the doer of the clause has no part in: "the bombing of [two churches]". */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole, roleFrom } from '../phrases.js';
import { chunkAt, headWord, leftOf, nameOf, word, type Scene } from '../scene.js';

/** "the bombing of [two churches]", "a rebellion by [34 deputies]", "a summit of [27 leaders]": whom it happened to, who did it, who took part. */
export function undergone(scene: Scene, { chunk, quantity, part, duration }: Draft): Role | null {
  const { noun } = quantity;
  const link = leftOf(scene, chunk);
  if (part !== 'plain' || duration || quantity.unitKind !== 'count' || !noun || link?.kind !== 'preposition') return null;
  const event = chunkAt(scene, link.index - 1);
  if (event?.kind !== 'noun' || event.after !== link.first) return null;
  const head = headWord(scene, event);
  const lower = word(scene, link.first);
  const meant =
    lower === 'by'
      ? ACTS.test(head)
      : lower === 'of'
        ? HARMS.test(head) || MEETINGS.test(head)
        : lower === 'between' && MEETINGS.test(head);
  if (meant || (lower === 'on' && head.startsWith('attack'))) return plainRole(scene, noun.first, noun.after);
  return null;
}

/** "the four owners of [Orsa]", "eight rivals of [Orsa]": people and firms that are what they are to somebody. */
export function relatives(scene: Scene, { chunk, quantity, part }: Draft): Role | null {
  const { noun } = quantity;
  if (part !== 'plain' || quantity.unitKind !== 'count' || !noun || !RELATIVES.test(word(scene, noun.after - 1))) return null;
  const of = chunkAt(scene, chunk.index + 1);
  const whose = of?.first === chunk.after && word(scene, of.first) === 'of' ? chunkAt(scene, of.index + 1) : undefined;
  const mention = whose?.kind === 'noun' ? nameOf(scene, whose.after - 1) : null;
  return mention?.form === 'name' && mention.type !== 'place' ? roleFrom(scene, whose!.first, whose!.after) : null;
}

/** What is done to people and things. */
const HARMS =
  /^(?:abduction|arrest|assassination|assault|attempted murder|beating|beheading|bombing|burial|burning|capture|conviction|death|deportation|detention|disappearance|drowning|execution|expulsion|extradition|funeral|hanging|hijacking|imprisonment|injury|jailing|kidnap|kidnapping|killing|loss of life|lynching|manslaughter|massacre|murder|persecution|poisoning|prosecution|rape|rescue|robbery|sentencing|shelling|shooting|slaughter|slaying|stabbing|stoning|storming|suicide|targeting|torture|trial|wounding)s?$/;

/** What several take part in. */
const MEETINGS =
  /^(?:agreement|alliance|assembly|battle|clash|coalition|collision|conference|consortium|crash|debate|dispute|feud|fight|gathering|meeting|merger|negotiation|pact|parade|partnership|rally|reunion|rivalry|row|session|summit|talk|treaty|truce|tie-up|venture|war)(?:e?s)?$/;

/** What somebody does. */
const ACTS =
  /^(?:abstention|appeal|assault|attack|attempt|ambush|bid|boycott|call|campaign|claim|complaint|defection|demand|demonstration|effort|evidence|inquiry|investigation|lawsuit|loan|march|mutiny|objection|performance|petition|probe|protest|raid|rebellion|report|research|resignation|revolt|review|speech|statement|strike|study|suit|testimony|violence|visit|vote|walkout|work)s?$/;

const RELATIVES =
  /^(?:bosses|clients|creditors|customers|daughters|directors|employees|executives|fans|founders|heirs|lawyers|managers|members|neighbou?rs|opponents|owners|partners|patients|rivals|shareholders|siblings|sons|subsidiaries|suppliers|supporters|trustees|workers)$/;

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'The premier condemned the murder of two nurses in Leeds.',
    facts: [{ quote: 'two nurses', subject: 'nurses' }],
  },
  {
    text: 'Ana Costa won the vote despite a revolt by 34 Labour deputies.',
    facts: [{ quote: '34 Labour deputies', subject: 'Labour deputies' }],
  },
  {
    text: 'The plan will be put to a meeting of the 27 farm ministers.',
    facts: [{ quote: '27 farm ministers', subject: 'farm ministers' }],
  },
  {
    text: 'Ana Costa paid £9m to the four owners of Orsa Inc. in May.',
    facts: [{ quote: 'four owners', subject: 'Orsa Inc.' }],
  },
  // What the clause's subject does itself is about him.
  { text: 'Orsa Inc. gained from the sale of two mills.', facts: [{ quote: 'two mills', subject: 'Orsa Inc.' }] },
  { text: 'Ana Costa was turned down by nine banks.', facts: [{ quote: 'nine banks', subject: 'Ana Costa' }] },
];
