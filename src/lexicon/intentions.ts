/** Words of what is not yet so: plans, forecasts, conditions. */
import { verbForms } from './word-forms.js';

const words = (list: string): string[] => list.trim().split(/\s+/);
const forms = (list: string): ReadonlySet<string> => new Set(words(list).flatMap(verbForms));

/** "[plans] to add 1GW", "[agreed] to buy it for $5m": what the one who acts means to do. */
export const planningVerbs: ReadonlySet<string> = forms(
  'plan aim intend agree propose pledge promise vow hope want seek commit schedule target mull demand earmark allocate authorize authorise prepare threaten',
);

/** "a [plan] to cut 300 jobs", "an [offer] of $31 a unit". Also the subject of what it provides for. */
export const PLAN_NOUNS: ReadonlySet<string> = new Set(
  words(`plan plans offer offers bid bids target targets goal goals proposal proposals pledge pledges promise deal agreement contract transaction takeover
  acquisition merger buyout accord pact settlement bill blueprint strategy scheme programme program budget package`),
);

/** "in [talks] to sell it", "the [ambition] to double output". */
export const INTENT_NOUNS: ReadonlySet<string> = new Set(
  words(
    'talks intention intentions ambition ambitions hopes aim aims negotiations effort efforts clearance permission approval request decision commitment campaign',
  ),
);

/** "Orion's [plan] to cut 300 jobs", "gave them the [right] to vote": nouns whose infinitive tells what somebody means, has or gets to do. */
export const TO_DO_NOUNS: ReadonlySet<string> = new Set(
  words(`ability agreement aim ambition application arrangement attempt authority bid campaign capacity chance choice commitment deal decision desire
  determination drive duty effort eagerness failure freedom goal inability incentive intention invitation licence license mandate move need obligation
  offer opportunity option order pact permission plan pledge potential power preference project promise proposal push readiness refusal reluctance
  resolution responsibility right scheme scramble strategy struggle threat undertaking unwillingness vow willingness wish`).flatMap(
    (noun) => [noun, noun.replace(/([^aeiou])y$/, '$1ie') + 's'],
  ),
);

/** Plans on file: what they "would" do is planned. */
export const LAID_DOWN: ReadonlySet<string> = new Set(
  words(
    `bill plan plans proposal proposals legislation scheme budget measure measures amendment regulation regulations rules law laws reform reforms
    treaty directive`,
  ),
);

/** What an article on a proposal says in its first lines: "Councils [propose] a tax", "the mayor's transport [policy]". */
export const PROPOSING: ReadonlySet<string> = new Set(
  words(`plan plans planned proposal proposals proposed proposes propose policy policies pledge pledges pledged scheme schemes bill manifesto reform
  reforms blueprint`),
);

/** "is [cutting] 300 jobs": acts that take long, told while they are under way. */
export const actingVerbs: ReadonlySet<string> = new Set(
  words('buying acquiring cutting closing opening axing shedding hiring launching laying eliminating dismissing slashing'),
);

/** "[asked] for an extra £4m". */
export const askingVerbs: ReadonlySet<string> = forms('ask call appeal bid push campaign apply lobby press');

/** "[unveiled] a $4 million five-year plan". */
export const unveilingVerbs: ReadonlySet<string> = forms('unveil announce launch propose present publish outline approve back agree');

/** "put the [chance] of rain at 55%". */
export const CHANCES: ReadonlySet<string> = new Set(words('chance chances odds probability likelihood'));

/** "[called on] rich states to fund a £5m scheme": wanting others to act. */
export const urgingVerbs: ReadonlySet<string> = forms('urge implore beseech');

/** "will [investigate] the deaths of 12 men": what is looked at, marked or talked over is there already. */
export const examiningVerbs: ReadonlySet<string> = forms(
  'investigate examine review study discuss probe assess inspect consider mark celebrate commemorate remember honour honor mourn',
);

/** Plans that a figure belongs to whoever speaks: "[offer] of $18", "its £5,000 [target]". */
export const STATED_PLANS: ReadonlySet<string> = new Set(
  words('offer offers bid target targets goal goals proposal pledge request requests reward rewards'),
);

/** What a plan does to a figure: "the offer [represents] a 31% premium". */
export const providingVerbs: ReadonlySet<string> = forms(
  'provide represent value call lift raise give pay cut require envisage propose offer include contain',
);

/** "analysts [expect] 5%", "is [forecast] to grow". */
export const foreseeingVerbs: ReadonlySet<string> = new Set([...forms('expect forecast predict project anticipate'), 'tipped']);

/** "an earlier [forecast] of $3.90", "[guidance] of up 2%". */
export const FORECAST_NOUNS: ReadonlySet<string> = new Set(
  words('forecast forecasts projection projections guidance outlook expectations expectation prediction predictions consensus'),
);

/** What is set down beforehand in the present tense: "the tour [starts] in May with 40 shows". */
export const scheduledVerbs: ReadonlySet<string> = new Set(
  words('start begin open launch close end expire rise fall go increase drop take come return arrive').flatMap((verb) =>
    verbForms(verb).slice(0, 1).concat(`${verb}s`, `${verb}es`),
  ),
);

/** What happens of itself and is done by nobody: "prices will [fall] 5%". With "will" it is a forecast, not a plan. */
export const consequenceVerbs: ReadonlySet<string> =
  forms(`be become remain stay fall rise grow increase decline drop decrease climb reach hit exceed total average cost take need last
  result lead mean affect continue eat account amount represent come lose gain earn benefit suffer shrink expand slow slip jump double triple save generate fetch weigh`);
