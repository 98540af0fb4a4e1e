/** What is told of those counted where they are not the plain subject of a verb: "90 tenants [who fell ill]", "Orsa and 11 others [drowned]". */
import type { Chunk, Role } from '../../../document.js';
import { HARMED, isPeopleWord } from '../../../lexicon/people.js';
import type { Draft } from '../draft.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { phraseEnd, verbPhrase } from '../verb-phrases.js';
import { chunkAt, clauseOf, word, type Scene } from '../scene.js';

/** What people or things that are counted do or may do, as the words behind them tell; null where nothing does. */
export function toldOf(scene: Scene, draft: Draft): string | null {
  const { chunk, clause, quantity } = draft;
  if (draft.part !== 'plain' || quantity.per !== null) return null;
  const state = stateBehind(scene, draft);
  if (state) return state.text;
  const next = behindPlace(scene, chunk);
  if (!next || next.first >= draft.sentence.after) return null;
  // "people in town [who rely on fish]"
  if (/^(?:who|that|which)$/.test(word(scene, next.first))) {
    const told = clauseOf(scene, next);
    return told.verb === next.index + 1 ? (verbPhrase(scene, told, chunk)?.name ?? null) : null;
  }
  // "Ann Lee and six clerks [are to face a court]"
  const joined = /^(?:and|or)$/.test(word(scene, chunk.first - 1));
  if (joined && clause.verb === next.index && clause.subject !== null && clause.subject < chunk.index)
    return verbPhrase(scene, clause, chunk)?.name ?? null;
  const enabled = clause.verb !== null && clause.verb < chunk.index && ENABLING.test(word(scene, chunkAt(scene, clause.verb)!.head));
  if (next.kind !== 'verb' || !(enabled || isPeopleWord(word(scene, quantity.noun!.after - 1)))) return null;
  // "adults in Wales [gaining basic skills]", "allows 90 tenants [to rent out part]"
  const to = word(scene, next.first) === 'to' ? 1 : 0;
  if (to === 0 && (next.after - next.first > 1 || !/^.{2,}ing$/.test(word(scene, next.first)))) return null;
  return plainRole(scene, next.first + to, phraseEnd(scene, next))?.name ?? null;
}

/** "with 30 others [missing]", "six clerks still [unpaid],", "nine people [in hospital]": in which state those counted are. */
export function stateBehind(scene: Scene, { chunk, quantity, sentence }: Draft): Role | null {
  let at = chunk.index + 1;
  if (chunk.after !== quantity.whole.after) return null;
  if (/^(?:still|now|already|also|currently|reportedly)$/.test(word(scene, chunkAt(scene, at)?.first ?? -1))) at++;
  const next = chunkAt(scene, at);
  if (!next || next.first >= sentence.after) return null;
  if (next.kind === 'preposition') {
    const place = chunkAt(scene, word(scene, next.after) === 'of' ? at + 2 : at + 1);
    const bare =
      place?.kind === 'noun' && place.after - place.first === 1 && STATE.test(`${word(scene, next.first)} ${word(scene, place.first)}`);
    return bare ? plainRole(scene, next.first, place.after) : null;
  }
  const end = chunkAt(scene, next.index + 1);
  const ends = !end || end.first >= sentence.after || /^(?:comma|stop|conjunction|preposition|time|quote|close)$/.test(end.kind);
  const told = next.kind === 'adjective' || (next.after - next.first === 1 && HARMED.test(word(scene, next.first)));
  return told &&
    ends &&
    !/^(?:more|less|fewer|such|due|worth|old|long|wide|high|tall|deep|each|apiece|worldwide|nationwide|overseas|overall|total|net|gross|apart|available|[^ ]+er)$/.test(
      word(scene, next.first),
    )
    ? plainRole(scene, next.first, next.after)
    : null;
}

/** A preposition with a bare noun that tells a state and no place. */
const STATE =
  /^(?:in (?:hospital|custody|jail|prison|detention|care|work|education|employment|poverty|debt|isolation|quarantine|need|danger|exile|treatment|shelters|arrears|office|use|service|operation)|out (?:work|action|use|office|hospital|prison|school)|at (?:risk|large|work|sea|school|university)|behind bars|under (?:arrest|investigation|construction|treatment|guard|way|review|threat)|without (?:power|electricity|water|work|pay|homes|food|shelter|insurance)|on (?:strike|bail|board|parole|standby|trial|remand|welfare|benefits|duty|sale|offer))$/;

/** Verbs that make others do something. */
const ENABLING =
  /^(?:allow|enable|help|let|encourage|get|urge|force|persuade|permit|invite|ask|want|train|pay)(?:s|ed|d|ing)?$|^(?:paid|got|letting)$/;

/** The chunk behind a number and where it is: "adults [in Wales] gaining". */
function behindPlace(scene: Scene, chunk: Chunk): Chunk | undefined {
  const next = chunkAt(scene, chunk.index + 1);
  const object = chunkAt(scene, chunk.index + 2);
  return next?.kind === 'preposition' && object?.kind === 'noun' && /^(?:in|at|from|across)$/.test(word(scene, next.first))
    ? chunkAt(scene, chunk.index + 3)
    : next;
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: 'Ana Costa and six clerks are to face a court over fraud.',
    facts: [{ quote: 'six clerks', metric: 'clerks face a court over fraud' }],
  },
  {
    text: 'Orsa Inc. aids 70,000 adults in Peru who rely on fishing.',
    facts: [{ quote: '70,000 adults', metric: 'adults rely on fishing' }],
  },
  {
    text: 'The council will allow 900 tenants to rent out part of their flats.',
    facts: [{ quote: '900 tenants', metric: 'tenants rent out part of their flats' }],
  },
  {
    text: 'Ana Costa quit after the fire, with nine clerks still missing and 30 firms out of work. Orsa owns 60 trams worldwide.',
    facts: [
      { quote: 'nine clerks', metric: 'clerks missing' },
      { quote: '30 firms', metric: 'firms out of work' },
      { quote: '60 trams', metric: 'trams' },
    ],
  },
];
