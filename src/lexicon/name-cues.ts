/** Words beside a name, or in it, that tell what it is and what later words stand for it; one list a question. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs behind an "it" that means nothing. */
export const EXPLETIVE_VERBS = list(`
  is was 's be been being seem seems seemed appear appears appeared remain remains remained become becomes became look looks looked
  would will could may might take takes took turn turns turned emerged make makes made matter matters follow follows
`);

/** Words behind "it is" that may make it mean nothing. */
export const EXPLETIVE_WORDS = list(`
  expected likely unlikely clear unclear possible impossible important believed thought estimated hoped feared understood assumed
  reported said known announced claimed alleged revealed suggested argued necessary hard difficult easy easier harder better best time
  too true inevitable obvious vital essential crucial worth not also still now far widely generally never only just about who what
  when where why how because as if more less most very quite almost probably up no unusual rare common emerged out sense fair wrong
  right good bad great nice interesting surprising disappointing the a an
`);

/** Of those, the ones that decide nothing by themselves. */
export const EXPLETIVE_FILLERS = list(`
  not also still now far widely generally never only just the a an no very quite too more most less almost probably likely expected
  estimated reported understood said known
`);

/** "it would [help] if", "it will [take] years": verbs behind a modal of an "it" that may mean nothing. */
export const EXPLETIVE_BARE = list(`
  take make help seem appear become matter emerge turn follow look suit pay require need cost mean prove remain happen transpire
`);

/** "it is a mistake to", "it is a pity that". */
export const EXPLETIVE_NOUNS = list(`
  crime mistake pity shame matter question problem challenge privilege pleasure honor honour surprise relief sign reminder fact idea
  case risk tragedy duty step priority offence coincidence myth miracle
`);

/** Words that a subject stands behind. */
export const CLAUSE_OPENERS = list(`
  and but or that as while whilst whereas if when because although though since so than whether before after until unless said says
  which where for yet even
`);

/** "Hong Kong dollars": behind a country's name that only modifies. */
export const CURRENCY_NOUNS = list(`
  dollar dollars pound pounds franc francs peso pesos yen won krona kronor krone kroner crown crowns rupee rupees roule roules rouble
  roubles ruble rubles lira liras dinar dinars riyal riyals rand treasury treasuries
`);

/** Last word of a job written with capitals: "Marketing Director". */
export const ROLE_NOUNS = list(`
  director manager officer executive president chairman chairwoman chief secretary minister editor analyst economist strategist
  spokesman spokeswoman producer engineer professor partner adviser advisor
`);

/** Behind a nationality these are a name of their own or none: "Norwegian Finance Ministry". */
export const STATE_OFFICES = list(`
  ministry government police army navy parliament cabinet embassy foreign finance defence defense interior prime president minister
  chancellor premier troops forces
`);

/** Titles that also end names: "Dollar General". */
export const TITLE_NAMES = list(`
  general major private captain guard speaker director doctor judge cardinal king prince queen lord lady bishop sergeant coach justice
  forward centre
`);

/** Who does it is a person, when it stands beside a full name. */
export const SPEECH_VERBS = list(`
  said says told added argued explained insisted warned claimed admitted recalled replied wrote noted joked conceded continued
  commented concluded declared predicted suggested stressed complained vowed
`);

/** "Tolvane shares", "a Tolvane spokesman": nouns that follow the name of a company. */
export const COMPANY_NOUNS = list(`
  share shares stock stocks stockholder stockholders shareholder shareholders spokesman spokeswoman spokesperson executive executives
  profit profits sales revenue revenues earnings employees subsidiary unit bonds investors customers stores board management workers
  chairman ceo boss official officials products branches dealers plant plants brand spokesmen group division chief analyst analysts
  economist economists strategist strategists trader traders fund funds operations acquisition headquarters takeover bid stake merger
`);

/** "Tolvane acquired a farm": verbs whose subject is a company. */
export const COMPANY_VERBS = list(`
  reported posted acquired announced launched bought sells sold owns employs makes manufactures operates markets plans expects agreed
  earned unveiled filed hired merged cut raised issued closed opened reports estimates forecasts projects declined lists
`);

/** "Tolvane thrashed their rivals": verbs whose subject is a team. */
export const SPORT_VERBS = list(`
  beat defeated thrashed drew won lost scored play played host hosted visit travel trail lead trailed face faced edged crushed
  clinched finished trounced outscored topped downed blanked signed missed entertain struggled hammered routed advanced reached
`);

/** Months, days, and "I": capitals, but no names. */
export const CALENDAR_WORDS = list(`
  i january february march april may june july august september october november december jan feb aug sep sept oct nov dec monday
  mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays
`);

/** Abbreviations inside names whose full stop belongs to them. */
export const DOTTED = list(`
  inc corp co cos ltd bros st jr sr mr mrs ms dr prof gen col lt capt sgt sen rep gov rev ft mt assn dept univ intl pty pte bhd s n
  hon maj
`);

/** What figures do: "the bank said it fell". */
export const METRIC_VERBS = list(`
  rose fell grew dropped declined increased climbed slipped jumped surged slid rises falls averaged totaled totalled stood eased edged
  peaked doubled
`);

/** What organizations do: "it" before one of these is one. */
export const AGENT_VERBS = list(`
  said says added reported reports plans planned expects expected agreed acquired bought sold sells wants believes hopes estimated
  estimates forecast forecasts announced launched posted earned employs operates makes owns intends aims declined denied warned argued
  acknowledged lost won hired needs cited blamed refused decided opened filed raised hoped will also currently now still
`);

/** "the company chairman": nouns behind a nominal that stays one. */
export const NOMINAL_FOLLOWERS = list(`
  chief spokesman spokeswoman spokesperson chairman president executive executives official officials share shares stock
`);

/** Nouns that any organization can be called by. */
export const GENERAL_NOUNS = list(`
  company firm group business concern corporation giant parent employer buyer bidder seller specialist agency body organization
  organisation institution country nation city region manager coach player champion
`);

/** Words in the name of what is no company. */
export const PUBLIC_BODIES = list(`
  ministry department commission agency bureau institute university court council party government association federation committee
  office
  parliament army police survey project union league congress senate
`);

/** ", an analyst at", ", widow of": what an apposition calls a person. */
export const JOBS = list(`
  analyst economist director president chairman chairwoman chief executive manager strategist spokesman spokeswoman spokesperson head
  professor lawyer attorney founder co-founder minister secretary leader partner editor trader researcher author officer ceo cfo
  senator governor mayor expert consultant doctor scientist teacher owner producer singer actor coach captain commissioner deputy
  treasurer adviser advisor dealer broker resident farmer fellow lecturer historian critic writer son daughter wife widow husband
  mother father brother sister widower
`);

/** Months and their abbreviations. */
export const MONTHS = list(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
  dec
`);

/** Behind a number that is a quantity and no part of a name. */
export const SCALES_AND_UNITS = list(`
  million billion trillion thousand hundred percent per point points pct bn mln bln year years month months week weeks day days hour
  hours minute minutes mile miles share shares cent cents dollar dollars euro euros pound pounds
`);

/** Words of which an agency's name has one. */
export const AGENCY_WORDS = list(`
  ministry department commission agency bureau institute council authority office board committee association federation fund
  organisation organization administration survey service
`);

/** "Gulf of Ordan", "Battle of Marrick": behind these "of" joins, although they are no organizations. */
export const NAMES_OF = list(`
  gulf bay strait republic isle cape sea state kingdom knights battle treaty declaration day lord prince duke tour game call medal
  order feast port fort
`);
