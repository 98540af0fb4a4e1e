/** Counted people and things that stand inside another noun group, which the doer of the clause has no part in: "the bombing of [two churches]". */
import type { Role } from '../../../document.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { isPassive } from './clause-words.js';
import { phraseFrom, plainRole, roleFrom } from '../phrases.js';
import { chunkAt, clauseOf, headWord, leftOf, nameOf, word, type Scene } from '../scene.js';

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

/** "The judge jailed [Ann Lee] for two years", "fined [the driver] £90": whom a punishment is for, not who metes it out. */
export function punished(scene: Scene, { chunk, clause, part, quantity }: Draft): Role | null {
  if (clause.verb === null || clause.verb > chunk.index || part !== 'plain' || quantity.unitKind === 'age') return null;
  const verb = chunkAt(scene, clause.verb)!;
  if (!PUNISHING.test(headWord(scene, verb)) || isPassive(scene, verb)) return null;
  const who = chunkAt(scene, verb.index + 1);
  // "which saw Orsa fined [a record] £9m"
  if (who?.kind !== 'noun' || /^(?:records?|total|maximum|minimum)$/.test(headWord(scene, who))) return null;
  const next = chunkAt(scene, phraseFrom(scene, who, /^(?:of|from|at)$/).next);
  const reached = next === chunk || (next?.kind === 'preposition' && leftOf(scene, chunk) === next);
  return reached ? roleFrom(scene, who.first, who.after) : null;
}

const PUNISHING =
  /^(?:jail(?:s|ed|ing)?|imprison(?:s|ed)?|sentenc(?:es?|ed|ing)|fin(?:e[sd]?|ing)|ban(?:s|ned|ning)?|suspend(?:s|ed|ing)?|disqualif(?:y|ies|ied))$/;

/** "accused [the bank] of hiding £9m", "stopped [it] from selling 40 mills": who does what the gerund tells. */
export function accused(scene: Scene, { chunk }: Draft): Role | null {
  const { verb: gerund } = clauseOf(scene, chunk);
  if (gerund === null || gerund > chunk.index || !/^[a-z]+ing$/.test(headWord(scene, chunkAt(scene, gerund)))) return null;
  const [verb, who, link] = [gerund - 3, gerund - 2, gerund - 1].map((at) => chunkAt(scene, at));
  if (verb?.kind !== 'verb' || isPassive(scene, verb) || !ACCUSING.get(word(scene, link!.first))?.test(headWord(scene, verb))) return null;
  return who!.kind === 'noun' || nameOf(scene, who!.first) ? roleFrom(scene, who!.first, who!.after) : null;
}

const ACCUSING: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^(?:accus|suspect|convict|acquit)(?:e|es|s|ed|ing)?$/],
  ['from', /^(?:stop|prevent|ban|bar|block|keep|prohibit|deter|discourage|save)(?:s|d|p?ed|n?ed|r?ed|ing)?$|^kept$/],
  ['for', /^(?:blam|prais|criticis|criticiz|fin|sue|thank|jail|attack|condemn|arrest|reward|punish)(?:e|es|s|d|ed|ing)?$/],
  ['with', /^(?:charg|credit)(?:e|es|s|ed|ing)?$/],
  ['into', /^(?:trick|talk|forc|pressur|dup|con)(?:e|es|s|ed|ned|ing)?$/],
]);

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
  {
    text: 'Merrow Corp. is small. Judge Bo Bell jailed Ana Costa for nine years. He accused her of hiding £8m.',
    facts: [
      { quote: 'nine years', subject: 'Ana Costa' },
      { quote: '£8m', subject: 'Ana Costa' },
    ],
  },
  {
    text: 'Bo Bell left. Ana Costa is to leave Rovers at Easter after six years in charge.',
    facts: [{ quote: 'six years', subject: 'Ana Costa' }],
  },
  // What the clause's subject does itself is about him.
  { text: 'Orsa Inc. gained from the sale of two mills.', facts: [{ quote: 'two mills', subject: 'Orsa Inc.' }] },
  { text: 'Ana Costa was turned down by nine banks.', facts: [{ quote: 'nine banks', subject: 'Ana Costa' }] },
];
