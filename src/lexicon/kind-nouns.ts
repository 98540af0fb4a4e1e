/**
 * Names of kinds that hold a number: "30-year [mortgage]", "two-bedroom [flat]", "five-point [plan]". The number says which kind it is
 * and is no fact (the guide, "Leave out").
 */
export interface KindNounRow {
  readonly id: string;
  /** Units in front of it: time, any counted thing, a distance. */
  readonly units: 'time' | 'count' | 'distance';
  readonly nouns: readonly string[];
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

export const KIND_NOUNS: readonly KindNounRow[] = [
  {
    id: 'kind-noun/term',
    units: 'time',
    nouns: words(`note notes bond bonds treasury treasuries gilt gilts bund bunds mortgage mortgages fix fixed degree degrees plan plans helpline hotline
      yield yields loan loans bill bills libor futures copper aluminum aluminium zinc nickel course courses moving rate rates visa visas debt securities swap paper`),
    examples: ['The 10-year note yielded 4%.', 'A five-year fixed mortgage costs 4.8%.', 'Three-month copper rose 1%.'],
    not: ['She signed a three-year contract.', 'Shares hit a 12-month low.'],
  },
  {
    id: 'kind-noun/count',
    units: 'count',
    nouns: words('flat flats house houses home homes apartment apartments plan plans policy policies rule rules programme program strategy system car cars lorry truck engine'),
    examples: ['A two-bedroom flat costs £900 a month.', 'He set out a five-point plan.'],
    not: ['The group owns two hotels.'],
  },
  {
    id: 'kind-noun/race',
    units: 'distance',
    nouns: words(`race final hurdles freestyle butterfly backstroke breaststroke medley relay sprint steeplechase champion champions record title medal medallist gold silver bronze
      mark event heat heats run walk dash crown`),
    examples: ['He won the 60m hurdles.', 'The 400m champion retired.'],
    not: ['She ran 400m in training.'],
  },
];

const byNoun = (units: KindNounRow['units']): ReadonlyMap<string, KindNounRow> =>
  new Map(KIND_NOUNS.filter((row) => row.units === units).flatMap((row) => row.nouns.map((noun) => [noun, row] as const)));

export const kindNouns = { time: byNoun('time'), count: byNoun('count'), distance: byNoun('distance') } as const;
