/** Nouns that stand for a named thing: "the company", "the insurer", "the country", "the chief executive". One row a class. */
import type { NameType } from '../fact.js';

export interface Nominal {
  /** Also the class of entity that it can stand for. */
  readonly id: string;
  readonly type: NameType;
  readonly heads: readonly string[];
  /** Our own sentence with the nominal in brackets, and the entity it means. */
  readonly example: { readonly text: string; readonly nominal: string; readonly name: string };
}

const list = (names: string): readonly string[] => names.trim().split(/\s*[,\n]\s*/);

export const NOMINALS: readonly Nominal[] = [
  {
    id: 'company',
    type: 'organization',
    heads: list(`
      company, firm, group, corporation, concern, conglomerate, giant, startup, start-up, retailer, insurer, bank, lender, broker,
      brokerage, airline, carrier, chain, maker, producer, manufacturer, carmaker, automaker, drugmaker, chipmaker, steelmaker,
      planemaker, shipbuilder, developer, operator, supplier, utility, miner, refiner, builder, homebuilder, housebuilder, brewer,
      distiller, publisher, distributor, wholesaler, grocer, supermarket, exporter, importer, contractor, provider, trader, consultancy,
      investor, hotelier, bookmaker, shipper, hauler, railroad, railway, restaurant chain, oil major, multinational, thrift, employer,
      bidder, vendor, specialist, designer, processor, franchise, franchiser, foundry, tech giant, car giant, oil giant, holding company`),
    example: {
      text: 'Tolvane Corp. opened a mill in May. The company employs many locals.',
      nominal: 'The company',
      name: 'Tolvane Corp.',
    },
  },
  {
    id: 'agency',
    type: 'organization',
    heads: list(`
      agency, regulator, watchdog, commission, department, ministry, authority, bureau, institute, body, board, committee, organization,
      organisation, council, office, think-tank, foundation, inspectorate, institution, panel, ombudsman, cartel, alliance, bloc,
      federation, association, fund, coalition`),
    example: {
      text: 'The Velden Food Agency closed a farm. The agency gave no reason.',
      nominal: 'The agency',
      name: 'Velden Food Agency',
    },
  },
  {
    id: 'central bank',
    type: 'organization',
    heads: list('central bank'),
    example: {
      text: 'The Bank of England kept rates steady. The central bank sees little growth.',
      nominal: 'The central bank',
      name: 'Bank of England',
    },
  },
  {
    id: 'party',
    type: 'organization',
    heads: list('party'),
    example: { text: 'The Conservatives lost seats. The party spent too little.', nominal: 'The party', name: 'Conservatives' },
  },
  {
    id: 'team',
    type: 'organization',
    heads: list('club,team,side'),
    example: { text: 'Arsenal sold a striker. The club needs money.', nominal: 'The club', name: 'Arsenal' },
  },
  {
    id: 'band',
    type: 'organization',
    heads: list('band,rock band,quartet,quintet,orchestra,choir,boy band,girl band,girl group,rockers'),
    example: { text: 'Rock band Orlan sold 4m records. The band then went home.', nominal: 'The band', name: 'Orlan' },
  },
  {
    id: 'media',
    type: 'organization',
    heads: list('newspaper,paper,broadcaster,magazine,network,channel,station,news agency,daily'),
    example: { text: 'The Financial Times cut jobs. The newspaper blamed costs.', nominal: 'The newspaper', name: 'Financial Times' },
  },
  {
    id: 'school',
    type: 'organization',
    heads: list('university,school,college,hospital,museum,church,union,exchange,bourse,court,army'),
    example: { text: 'Marrow University raised fees. The university needs money.', nominal: 'The university', name: 'Marrow University' },
  },
  {
    id: 'charity',
    type: 'organization',
    heads: list('charity,aid agency,campaign group,pressure group,lobby group,non-profit,nonprofit'),
    example: { text: 'The Velden Trust lost donors. The charity needs money.', nominal: 'The charity', name: 'Velden Trust' },
  },
  {
    id: 'country',
    type: 'place',
    heads: list('country,nation,kingdom,republic'),
    example: { text: 'Kenya raised taxes in May. The country needs money.', nominal: 'The country', name: 'Kenya' },
  },
  {
    id: 'city',
    type: 'place',
    heads: list('city,town,village,capital'),
    example: { text: 'Houston raised taxes in May. The city needs money.', nominal: 'The city', name: 'Houston' },
  },
  {
    id: 'region',
    type: 'place',
    heads: list('state,province,region,county,island,territory,continent,peninsula'),
    example: { text: 'California raised taxes in May. The state needs money.', nominal: 'The state', name: 'California' },
  },
  {
    id: 'person',
    type: 'person',
    heads: list(`
      president, prime minister, chancellor, minister, finance minister, foreign minister, premier, senator, governor, mayor,
      congressman, chairman, chairwoman, chief executive, chief executive officer, ceo, finance director, finance chief,
      chief financial officer, managing director, director, economist, analyst, professor, judge, general, singer, actor, actress,
      author, writer, director, producer, musician, comedian, rapper, novelist, striker, midfielder, goalkeeper, captain, coach,
      manager, golfer, sprinter, champion, billionaire, tycoon, entrepreneur, founder, lawmaker, lawyer, attorney, king, queen, prince,
      princess, pope, spokesman, spokeswoman, candidate, nominee, home secretary, foreign secretary, defender, teenager, player, runner,
      swimmer, cyclist, boxer, driver, star, boss, skipper, winger, centre, full-back, fly-half, scrum-half, lock, prop, hooker,
      flanker, veteran, legend, presenter, comic, artist, film-maker, filmmaker, poet, designer, businessman, businesswoman, politician,
      medallist, jockey, athlete`),
    example: { text: 'Senator Dora Vell wants a ban. The senator named no date.', nominal: 'The senator', name: 'Dora Vell' },
  },
];

/** "bank", "country", "insurer": every noun that stands for somebody. */
export const NOMINAL_HEADS: ReadonlySet<string> = new Set(NOMINALS.flatMap(({ heads }) => heads));

/** Adjectives that make it another one: "the biggest bank", "the other company", "the parent company". */
export const NOT_THE_SAME: ReadonlySet<string> = new Set(
  list(`
      other, another, same, only, next, average, typical, parent, holding, first, second, third, fourth, fifth, last, largest, biggest,
      smallest, oldest, fastest, richest, poorest, best, worst, top, leading, new, combined, merged, rival, target, world, whole,
      entire, two, three, four, five, six, seven, eight, nine, ten, most, least, more, less, former, future, potential, second-largest,
      second-biggest, individual, ideal, right, wrong, sister, local, winning, losing, opposing, opposition, ruling, governing, lower,
      upper`),
);

/** A person whom the text does not name: "a spokesman said"; a later "he" is this one. */
export const UNNAMED_PERSONS: ReadonlySet<string> = new Set(
  list(`
      spokesman, spokeswoman, spokesperson, analyst, economist, official, source, man, woman, boy, girl, trader, broker, dealer,
      executive, lawyer, expert, teacher, doctor, officer, policeman, driver, worker, manager, minister, diplomat, witness, resident,
      student, father, mother, wife, husband, son, daughter, brother, sister, friend, colleague, neighbour, neighbor, victim, suspect,
      user, consumer, customer, investor, person, player, farmer, scientist, researcher, child, teenager, patient, employee, reporter,
      journalist, banker, buyer, seller, owner, judge, soldier, pilot, passenger, aide, adviser, advisor`),
);
