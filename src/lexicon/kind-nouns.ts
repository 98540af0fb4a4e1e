/**
 * Names of kinds that hold a number: "30-year [mortgage]", "two-bedroom [flat]", "five-point [plan]". The number says which kind it is
 * and is no fact (the guide, "Leave out").
 */
export interface KindNounRow {
  readonly id: string;
  /** Units in front of it: time, any counted thing, a distance; `compound` where the noun itself is the unit. */
  readonly units: 'time' | 'count' | 'distance' | 'compound';
  readonly nouns: readonly string[];
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const KIND_NOUNS: readonly KindNounRow[] = [
  {
    id: 'kind-noun/term',
    units: 'time',
    nouns:
      words(`note notes bond bonds treasury treasuries gilt gilts bund bunds mortgage mortgages fix fixed degree degrees plan plans helpline hotline
      yield yields loan loans bill bills libor futures copper aluminum aluminium zinc nickel course courses moving rate rates visa visas debt securities swap paper`),
    examples: ['The 10-year note yielded 4%.', 'A five-year fixed mortgage costs 4.8%.', 'Three-month copper rose 1%.'],
    not: ['She signed a three-year contract.', 'Shares hit a 12-month low.'],
  },
  {
    id: 'kind-noun/count',
    units: 'count',
    nouns: words(
      'flat flats house houses home homes apartment apartments plan plans policy policies rule rules programme program strategy system car cars lorry truck engine charter agenda manifesto guide checklist pledge blueprint scale',
    ),
    examples: ['A two-bedroom flat costs £900 a month.', 'He set out a five-point plan.'],
    not: ['The group owns two hotels.'],
  },
  {
    id: 'kind-noun/race',
    units: 'distance',
    nouns:
      words(`race final hurdles freestyle butterfly backstroke breaststroke medley relay sprint steeplechase champion champions record title medal medallist gold silver bronze
      mark event events heat heats run walk dash crown runner runners hurdler hurdlers favourite favourites favorite favorites champions specialist specialists records titles box`),
    examples: ['He won the 60m hurdles.', 'The 400m champion retired.'],
    not: ['She ran 400m in training.'],
  },
  {
    id: 'kind-noun/compound',
    units: 'compound',
    nouns: words(
      'way factor dimensional tier sided pronged pack piece party state handed legged wheeled wheel figure digit front class cylinder stroke door speed lane decker star seater caliber calibre gauge ply coupon part step spoke spoked cornered pointed bedroom bed storey story engined screen leg tiered layered axis axle blade bladed ring tone lens valve string',
    ),
    examples: [
      'The app has a two-factor login.',
      'It is a three-dimensional map.',
      'They signed a two-way pact.',
      'It sold zero-coupon notes.',
      'He drew a .38-caliber pistol.',
      'It has five-spoke wheels.',
      'She owns a two-bedroom bungalow.',
    ],
    not: ['The road has two ways in.'],
  },
];

const byNoun = (units: KindNounRow['units']): ReadonlyMap<string, KindNounRow> =>
  new Map(KIND_NOUNS.filter((row) => row.units === units).flatMap((row) => row.nouns.map((noun) => [noun, row] as const)));

export const kindNouns = {
  time: byNoun('time'),
  count: byNoun('count'),
  distance: byNoun('distance'),
  compound: byNoun('compound'),
} as const;

/** Words in front of a number that only labels: "reference [377]", "type [2] diabetes", "call [101]". */
export interface LabelWordRow {
  readonly id: string;
  readonly words: readonly string[];
  /** Whether it labels too when a noun follows: "type 2 diabetes"; but "call 12 people". */
  readonly kinds: boolean;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const LABEL_WORDS: readonly LabelWordRow[] = [
  {
    id: 'label/call',
    words: words('call called calling phone phoned phoning dial dialed dialled dialling dialing ring ringing'),
    kinds: false,
    examples: ['Anyone with news should call 101.', 'Neighbours should dial 999.', 'A neighbour called 911.'],
    not: ['They call 12 people a day.'],
  },
  {
    id: 'label/thing',
    words: words(
      'reference ref room page channel gate platform flight highway route freeway interstate chapter season episode section article clause question lot track runway terminal pier marker milepost exit junction berth locker',
    ),
    kinds: false,
    examples: ['He quoted reference 377.', 'They drove along route 66.', 'It skidded near mile marker 212.'],
    not: ['The section has 12 rooms.'],
  },
  {
    id: 'label/part',
    words: words('game set round leg lap hole heat act scene part volume week day'),
    kinds: false,
    examples: ['She broke serve in game five.', 'Rain fell on day two.', 'He lost in round 3.'],
    not: ['The set cost £20.', 'Each game lasted 40 minutes.'],
  },
  {
    id: 'label/kind',
    words: words('type category tier phase stage grade class level version series generation scope'),
    kinds: true,
    examples: ['She has type 2 diabetes.', 'The storm is now category 4.', 'A phase 3 trial has begun.'],
    not: ['The trial has 3 phases.'],
  },
];

export const labelWords: ReadonlyMap<string, LabelWordRow> = new Map(
  LABEL_WORDS.flatMap((row) => row.words.map((each) => [each, row] as const)),
);
