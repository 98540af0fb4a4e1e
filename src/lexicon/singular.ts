/** The English singular of a noun, by rule. */

/** Plurals that no rule makes, and nouns whose -s is no plural. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    oxen: 'ox',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    leaves: 'leaf',
    loaves: 'loaf',
    thieves: 'thief',
    halves: 'half',
    shelves: 'shelf',
    wolves: 'wolf',
    calves: 'calf',
    scarves: 'scarf',
    data: 'datum',
    media: 'medium',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    bacteria: 'bacterium',
    analyses: 'analysis',
    crises: 'crisis',
    bases: 'base',
    theses: 'thesis',
    hypotheses: 'hypothesis',
    diagnoses: 'diagnosis',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    echoes: 'echo',
    vetoes: 'veto',
    torpedoes: 'torpedo',
    cargoes: 'cargo',
    buses: 'bus',
    gases: 'gas',
    viruses: 'virus',
    bonuses: 'bonus',
    campuses: 'campus',
    censuses: 'census',
    statuses: 'status',
    aliases: 'alias',
    focuses: 'focus',
    surpluses: 'surplus',
    choruses: 'chorus',
    circuses: 'circus',
    minuses: 'minus',
    pluses: 'plus',
    fetuses: 'fetus',
    crocuses: 'crocus',
    walruses: 'walrus',
    octopuses: 'octopus',
    caucuses: 'caucus',
    prospectuses: 'prospectus',
    syllabuses: 'syllabus',
    sinuses: 'sinus',
    geniuses: 'genius',
    hiatuses: 'hiatus',
    abacuses: 'abacus',
    omnibuses: 'omnibus',
    minibuses: 'minibus',
    irises: 'iris',
    trellises: 'trellis',
    metropolises: 'metropolis',
    biases: 'bias',
    canvases: 'canvas',
    atlases: 'atlas',
    lenses: 'lens',
    quizzes: 'quiz',
    buffaloes: 'buffalo',
    mosquitoes: 'mosquito',
    volcanoes: 'volcano',
    species: 'species',
    series: 'series',
    means: 'means',
    news: 'news',
    headquarters: 'headquarters',
    barracks: 'barracks',
    crossroads: 'crossroads',
    aircraft: 'aircraft',
    movies: 'movie',
    cookies: 'cookie',
    ties: 'tie',
    pies: 'pie',
    calories: 'calorie',
    zombies: 'zombie',
    rookies: 'rookie',
    selfies: 'selfie',
    hoodies: 'hoodie',
    prairies: 'prairie',
    lies: 'lie',
    genies: 'genie',
    sorties: 'sortie',
    policemen: 'policeman',
    firemen: 'fireman',
    servicemen: 'serviceman',
    fishermen: 'fisherman',
    businessmen: 'businessman',
    congressmen: 'congressman',
    gunmen: 'gunman',
    businesswomen: 'businesswoman',
    policewomen: 'policewoman',
    grandchildren: 'grandchild',
    schoolchildren: 'schoolchild',
    axes: 'axis',
    indices: 'index',
    matrices: 'matrix',
    vertices: 'vertex',
    alumni: 'alumnus',
    stimuli: 'stimulus',
    fungi: 'fungus',
    nuclei: 'nucleus',
    cacti: 'cactus',
    syllabi: 'syllabus',
    taxis: 'taxi',
    skis: 'ski',
    gas: 'gas',
    bus: 'bus',
    lens: 'lens',
    politics: 'politics',
    economics: 'economics',
    physics: 'physics',
    mathematics: 'mathematics',
    athletics: 'athletics',
    analytics: 'analytics',
    tennis: 'tennis',
    plus: 'plus',
    bias: 'bias',
    atlas: 'atlas',
    canvas: 'canvas',
    chaos: 'chaos',
    christmas: 'Christmas',
    gallows: 'gallows',
    innings: 'inning',
    times: 'times',
  }),
);

/** "countries" → "country"; a word that is no plural comes back as it is. The case of the rest is kept ("GPs" → "GP"). */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known === lower ? word : matchCase(word, known);
  if (!/s$/.test(word) || word.length < 3) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (OF_I.test(lower)) return word.slice(0, -1);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

/** Whether the word looks like a plural: "countries", "people"; not "glass", "news". */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known !== lower || PLURAL_AS_SINGULAR.has(lower);
  if (OF_I.test(lower)) return true;
  return /[^s]s$/.test(word) && !/(?:us|is|ous)$/.test(word) && word.length > 2;
}

/** "Iraqis", "taxis", "Hindus": plurals of what ends in -i and -u. */
const OF_I =
  /^(?:iraq|israel|pakistan|yemen|saud|somal|kuwait|bangladesh|oman|qatar|emirat|bahrain|azerbaijan|kashmir|punjab|bengal|nepal|tuts|maor|tax|sk|kiw|rabb|safar|alib)is$|^(?:hut|hind|zul|gur|men|em|gn)us$/;

const PLURAL_AS_SINGULAR = new Set(['species', 'series', 'aircraft', 'headquarters', 'means', 'times']);

function matchCase(word: string, lower: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? lower[0]!.toUpperCase() + lower.slice(1) : lower;
}

/** Word → singular: what the rules above are held to. */
export const SINGULAR_EXAMPLES: readonly (readonly [string, string])[] = [
  ['aliases', 'alias'],
  ['focuses', 'focus'],
  ['uses', 'use'],
  ['causes', 'cause'],
  ['countries', 'country'],
  ['boxes', 'box'],
  ['Hindus', 'Hindu'],
  ['menus', 'menu'],
  ['glasses', 'glass'],
  ['glass', 'glass'],
  ['cars', 'car'],
  ['MEPs', 'MEP'],
  ['SUVs', 'SUV'],
  ['people', 'person'],
  ['Americans', 'American'],
  ['viruses', 'virus'],
  ['movies', 'movie'],
  ['analysis', 'analysis'],
  ['species', 'species'],
  ['houses', 'house'],
  ['Women', 'Woman'],
  ['companies', 'company'],
  ['watches', 'watch'],
  ['lives', 'life'],
  ['shoes', 'shoe'],
  ['cases', 'case'],
  ['staff', 'staff'],
];
