/** Fact, forecast, plan, condition or denial, by the verbs around the number. */
import type { Modality } from '../../fact.js';
import { forecastVerbs } from '../../lexicon/reporting.js';
import type { Draft } from './draft.js';
import { chunkAt, chunksOf, word, type Scene } from './scene.js';

const PLANNED = /^(?:plans?|planned|planning|aims?|aimed|aiming|targets?|targeted|targeting|agreed|agrees|agree|intends?|intended|offer|offers|offered|offering|proposed|proposes|propose|pledged|pledges|promised|promises|hopes?|hoped|scheduled|due|set|bid|vowed|committed)$/;
const HYPOTHETICAL = /^(?:could|may|might|would|if|unless)$/;
const FORECAST_NOUN = /^(?:forecasts?|forecasted|projections?|projected|guidance|outlook|predicted|likely|anticipated|expected|expectations?|estimates?|analysts|consensus)$/;

export function fillModality(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.twin) {
      draft.modality = draft.twin.modality;
      continue;
    }
    const found = modalityOf(scene, draft);
    if (found) {
      draft.modality = found.modality;
      draft.because.push(found.rule);
    }
  }
}

function modalityOf(scene: Scene, draft: Draft): { readonly modality: Modality; readonly rule: string } | null {
  const verb = draft.clause.verb === null ? null : chunkAt(scene, draft.clause.verb)!;
  let will = false;
  let planned = false;
  let negated = false;
  if (draft.part === 'base') return null;
  if (verb && verb.index < draft.chunk.index + 6) {
    for (let i = verb.first; i < verb.after; i++) {
      const lower = word(scene, i);
      if (HYPOTHETICAL.test(lower)) return { modality: 'hypothetical', rule: 'modality/modal' };
      if (lower === 'will' || lower === "'ll" || lower === 'shall') will = true;
      if (PLANNED.test(lower)) planned = true;
      if (/^(?:not|n't|never)$/.test(lower)) negated = true;
      if (forecastVerbs.has(lower)) return { modality: 'forecast', rule: 'modality/forecast-verb' };
    }
  }
  for (let i = draft.clause.first; i < draft.clause.after; i++) {
    const chunk = chunkAt(scene, i)!;
    for (let token = chunk.first; token < chunk.after; token++) {
      if (/^(?:if|unless)$/.test(word(scene, token))) return { modality: 'hypothetical', rule: 'modality/if' };
    }
  }
  const parent = draft.clause.parent === null ? null : scene.clauses.clauses[draft.clause.parent]!;
  const parentVerb = parent && parent.verb !== null ? chunkAt(scene, parent.verb)! : null;
  if (parentVerb) {
    for (let i = parentVerb.first; i < parentVerb.after; i++) {
      const lower = word(scene, i);
      if (forecastVerbs.has(lower) && !/^(?:estimated|estimates)$/.test(lower)) return { modality: 'forecast', rule: 'modality/forecast-verb' };
      if (PLANNED.test(lower) && verb !== null && word(scene, verb.first) === 'to') planned = true;
    }
  }
  if (negated) return { modality: 'negated', rule: 'modality/not' };
  if (planned) return { modality: 'planned', rule: 'modality/plan' };
  if (will) return { modality: isAgent(scene, draft) ? 'planned' : 'forecast', rule: 'modality/will' };
  for (const chunk of chunksOf(scene, draft.sentence)) {
    if (chunk.clause !== draft.clause.index) continue;
    for (let token = chunk.first; token < chunk.after; token++) {
      if (FORECAST_NOUN.test(word(scene, token)) && token > draft.span.first - 12 && token < draft.span.after + 8) return { modality: 'forecast', rule: 'modality/forecast-noun' };
    }
  }
  return null;
}

/** "Codelco will spend": an organisation, person or place that acts. */
function isAgent(scene: Scene, draft: Draft): boolean {
  const subject = draft.clause.subject === null ? null : chunkAt(scene, draft.clause.subject)!;
  if (!subject) return false;
  const mention = scene.names.mentions[scene.nameAt[subject.after - 1]!];
  return mention !== undefined && (mention.type === 'organization' || mention.type === 'person');
}
