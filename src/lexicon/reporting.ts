/** Who says it: verbs, phrases and nouns that attribute a statement to a source. */
import { verbForms } from './word-forms.js';

const words = (list: string): string[] => list.trim().split(/\s+/);
const forms = (list: string): Set<string> => new Set(words(list).flatMap(verbForms));

/** "Canalys [said] shipments fell", "…, the ministry [reported]". Infinitives; the forms are made from them. */
const REPORTING = `say report announce estimate predict forecast expect project tell warn add note show suggest find reveal claim
  confirm disclose indicate state believe calculate reckon argue declare acknowledge explain insist caution write comment conclude
  see anticipate survey cite point attribute blame describe promise
`;

export const reportingVerbs: ReadonlySet<string> = forms(REPORTING);

/** Verbs of a speaker whose report may go on behind the sentence: "the ministry [said] …". */
export const statingVerbs: ReadonlySet<string> = forms(`say report announce tell add note show suggest find reveal claim confirm disclose
  indicate state argue declare acknowledge explain insist caution warn write comment conclude hear recall remark testify contend assert
  allege admit concede stress emphasize emphasise reiterate maintain boast tweet rule joke complain`).add('tweeted');

/** Of these, what takes a stand or makes an event of it: a remark of one sentence, no report that goes on. */
export const remarkVerbs: ReadonlySet<string> =
  forms(`announce declare warn caution argue claim explain insist remark comment recall contend assert
  allege admit concede stress emphasize emphasise reiterate maintain boast rule joke complain`);

/** Of the stating verbs, what nobody does but speakers: whatever stands before it speaks, "the [slide] says". */
export const sayingVerbs: ReadonlySet<string> = new Set(words('say says said tweets tweeted'));

/** Verbs that report only beside a quotation: "Lee [continued]: “…”". */
export const quotingVerbs: ReadonlySet<string> = forms('continue ask read quip counter go laugh respond reply lament maintain urge');

/** Verbs of a view that covers its own sentence alone: "economists [expect] …". */
export const opinionVerbs: ReadonlySet<string> = forms(
  'estimate predict forecast expect project anticipate believe calculate reckon think guess assume figure',
);

/** Verbs of a view in two words: "analysts had [pencilled in] £92m". */
export const OPINION_PHRASES: readonly (readonly [string, string])[] = [
  ['pencilled', 'in'],
  ['penciled', 'in'],
  ['price', 'in'],
  ['prices', 'in'],
  ['priced', 'in'],
  ['pricing', 'in'],
  ['looking', 'for'],
  ['looked', 'for'],
  ['called', 'for'],
  ['calls', 'for'],
  ['hoped', 'for'],
  ['point', 'out'],
  ['pointed', 'out'],
  ['points', 'out'],
];

/** What somebody does to a forecast of their own: "The bank [raised] its forecast". */
export const revisingVerbs: ReadonlySet<string> = forms(
  'raise lift cut lower trim keep maintain hike boost reaffirm reiterate leave hold slash increase reduce upgrade downgrade revise',
);

/** What a count or a survey does with figures, and nobody else says that way: "the census [puts] the town at 9,000", "the poll [had] her ahead". */
export const tallyingVerbs: ReadonlySet<string> = forms('put give place rank list mark count log name have point');

/** Verbs whose object is a figure of the future: "analysts [expect] 5%". */
export const forecastVerbs: ReadonlySet<string> = new Set(
  ['forecast', 'expect', 'predict', 'project', 'anticipate', 'estimate', 'see', 'guide'].flatMap(verbForms),
);

/** Nouns that are sources themselves: "official [figures] showed", "the [report] said" */
export const SOURCE_NOUNS: ReadonlySet<string> = new Set(
  words(`data figures figure report study survey poll analysis statistics research results filing statement census review paper findings estimates
  estimate forecast forecasts numbers records document documents economists analysts officials experts researchers sources police authorities`),
);

/** Of these, what somebody made and the text retells: "the [survey] found". Never a speaker. */
export const RECORD_NOUNS: ReadonlySet<string> = new Set(
  words(`data figures report study survey poll analysis statistics research filing census review paper findings estimates estimate forecast forecasts
  records document documents accounts count tally polls polling projections surveys reports studies analyses filings audit bulletin ranking list release memo breakdown snapshot`),
);

/** What speaks only where it shows that something is so: "test [results] show that". */
export const EVIDENCE: ReadonlySet<string> = new Set(
  words(`results footage video videos images imagery photographs photos pictures email emails e-mail e-mails letter letters papers transcript
  transcripts recording recordings presentation prospectus logs tests messages receipts maps diaries notes evidence experiments trials`),
);

/** Bodies that publish figures, also without a name: "the trade [ministry]". */
export const OFFICES: ReadonlySet<string> = new Set(
  words(`ministry agency department bureau office commission institute council board bank union federation association charity watchdog
  regulator committee tribunal inquiry foundation thinktank think-tank consultancy authority`),
);

/** What offices publish of others, not a firm's own books. */
export const STATISTICS: ReadonlySet<string> = new Set(words('data figures statistics census release bulletin estimates numbers'));

/** Records that say where their figures come from when they only stand behind a preposition: "in a [survey] by Merrow". */
export const LISTING_NOUNS: ReadonlySet<string> = new Set(words('survey poll census study ranking rankings list count tally'));

/** Nouns of what somebody says, with a clause behind them: "the [claim] that sales fell". */
export const CONTENT_NOUNS: ReadonlySet<string> = new Set(
  words(`report reports claim claims statement statements allegation allegations assertion admission acknowledgment acknowledgement estimate forecast
  prediction warning argument announcement finding findings suggestion belief view conclusion emphasis complaint insistence`),
);

/** Nouns of a reckoning behind "by": "by one [estimate]". */
export const RECKONINGS: ReadonlySet<string> = new Set(
  words('estimate estimates count counts reckoning calculation calculations account accounts admission tally'),
);

/** Nouns of people and bodies that speak without being named. */
export const SPEAKER_NOUNS: ReadonlySet<string> = new Set(
  words(`spokesman spokeswoman spokesperson minister president chairman chairwoman chair chief officer analyst economist director manager
  company ministry agency bank department police office bureau commission institute union council group firm board court committee
  researcher researchers scientists scientist insiders insider sources source people owner lawyer lawyers executive executives companies
  secretary governor treasurer head statisticians government regulator watchdog association federation charity lender retailer carrier
  airline maker manufacturer insurer investors investigators prosecutors officials official authorities analysts economists experts
  hearing inquest jury jurors panel trial expert forecasters strategists strategist traders trader brokers broker campaigners critics pollsters pollster studios studio operator
  utility force university foundation party exchange center centre doctors doctor professor mayor senator coach founder co-founder boss
  bosses ceo cfo representative representatives aides aide witnesses firefighters coroner judge auditor auditors consultancy consultants
  developer producer chain brewer miner automaker carmaker drugmaker chipmaker fund service authority body trust hospital school club
  league organisers organizers organization organisation economist-in-chief leaders leader members newspaper magazine broadcaster website
  paper administration campaign parliament ministers regulators senators governors lawmakers tribunal inquiry coalition parent subsidiary
  administrator liquidator receiver trustee adviser advisor envoy ambassador diplomat negotiator commander general sheriff detective
  superintendent inspector chancellor pastor priest bishop archbishop rabbi imam teacher nurse surgeon pilot relative neighbour neighbor
  resident survivor attorney publisher promoter spokespeople consortium bidder army navy military coastguard troops rebels militants party
  parties owners family relatives residents mother father widow son daughter brother sister husband wife clinic retailers ministries
  agencies banks unions airlines insurers lenders activist protester demonstrator opponent supporter backer villager locals eyewitness
  eyewitnesses rescuer medic paramedic midwife midwives pharmacist psychologist psychiatrist dentist vet conservationist environmentalist
  ecologist biologist zoologist geologist seismologist volcanologist meteorologist climatologist oceanographer astronomer physicist chemist
  epidemiologist virologist archaeologist historian sociologist anthropologist demographer statistician engineer academic scholar
  lecturer headteacher headteachers farmer grower fishermen miner builder exporter importer shipper landlord hotelier bookmaker bookmakers
  bookies historians creditors shareholders commanders defence defense prosecution prosecutor toymaker shipbuilder steelmaker jeweller supermarket grocer media radio television`),
);

/** People whose views of the future are reported: "[analysts] had expected". */
export const FORECASTERS: ReadonlySet<string> = new Set(
  words('analysts analyst economists economist forecasters strategists experts investors traders brokers street market markets'),
);

/** Media that hand on what others say: they are the source of their own sentence, and their report does not run on. */
export const MEDIA: ReadonlySet<string> = new Set([
  'Reuters',
  'Bloomberg',
  'AFP',
  'AP',
  'Associated Press',
  'Agence France-Presse',
  'BBC',
  'BBC News',
  'CNN',
  'CNBC',
  'Fox News',
  'Sky News',
  'Nikkei',
  'Nikkei News',
  'Xinhua',
  'Kyodo',
  'Yonhap',
  'TASS',
  'Interfax',
  'dpa',
  'Press Trust of India',
  'PTI',
  'Financial Times',
  'FT',
  'Wall Street Journal',
  'The Wall Street Journal',
  'New York Times',
  'The New York Times',
  'Washington Post',
  'The Washington Post',
  'Guardian',
  'The Guardian',
  'Times',
  'The Times',
  'Sunday Times',
  'The Sunday Times',
  'Observer',
  'The Observer',
  'Independent',
  'The Independent',
  'Telegraph',
  'Daily Mail',
  'Daily Mirror',
  'Daily Express',
  'Sun',
  'The Sun',
  'Mail on Sunday',
  'Evening Standard',
  'Los Angeles Times',
  'Le Monde',
  'Der Spiegel',
  'Variety',
  'Hollywood Reporter',
  'ESPN',
  'Sky Sports',
  'Daily Telegraph',
  'The Telegraph',
  'Politico',
  'Axios',
  'Economist',
  'The Economist',
  'Al Jazeera',
  'NPR',
  'NBC News',
  'CBS News',
  'ABC News',
  'USA Today',
  'Dow Jones Newswires',
]);

/** Measures that markets quote all day: nobody's report. */
export const MARKET_MEASURES: ReadonlySet<string> = new Set([
  'dow',
  'djia',
  'nasdaq',
  's&p',
  'russell',
  'ftse',
  'dax',
  'cac',
  'stoxx',
  'ibex',
  'nikkei',
  'topix',
  'kospi',
  'hang',
  'sensex',
  'nifty',
  'asx',
  'msci',
  'csi',
  'bovespa',
  'treasury',
  'treasuries',
  'gilt',
  'gilts',
  'bund',
  'bunds',
]);
