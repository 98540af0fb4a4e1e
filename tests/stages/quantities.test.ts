import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/document.js';
import { AFTER, BEFORE } from '../../src/lexicon/hedges.js';
import { readNumbers } from '../../src/stages/numbers/index.js';
import { readQuantities } from '../../src/stages/quantities/index.js';
import { readTokens } from '../../src/stages/tokens/index.js';
import { expectPartsAreRead } from './broken-off.js';

function quantitiesOf(text: string): readonly Quantity[] {
  const document = { text, tokens: readTokens({ text }), names: { entities: [], mentions: [] }, times: { times: [] } };
  return readQuantities({ ...document, numbers: readNumbers(document) }).quantities;
}

/** Text → "quote = value unit/per [modifier]" of each quantity; a range is "low..high". */
type Case = readonly [text: string, ...quantities: readonly string[]];

function written({ text, value, low, high, number, unit, per, modifier }: Quantity): string {
  const figure = value ?? `${low ?? number.low}..${high ?? number.high}`;
  return `${text} = ${figure} ${unit ?? '-'}${per ? `/${per}` : ''}${modifier ? ` [${modifier}]` : ''}`;
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'shared units': [
    ['They came in at number 17 and 18.', 'number 17 = 17 rank', '18 = 18 rank'],
    [
      'Mine is number nine, yours number 12; theirs climbed from six to five.',
      'number nine = 9 rank',
      'number 12 = 12 rank',
      'six = 6 rank',
      'five = 5 rank',
    ],
    ['It slipped two places to six.', 'two places = 2 place', 'six = 6 rank'],
    ['She lost all three singles matches in May.', 'three singles matches = 3 match'],
    ['The list fell from 7,310 to 6,240, or 15%.', '7,310 = 7310 -', '6,240 = 6240 -', '15% = 15 percent'],
    ['It rose by 5, 7 and 9 percent.', '5 = 5 percent', '7 = 7 percent', '9 percent = 9 percent'],
  ],
  'noun groups': [
    ['A 180 page book comes out.', '180 page = 180 page'],
    ['It owns 30 Boeing 787-9 jets.', '30 Boeing 787-9 jets = 30 jet'],
    ['They met at two bars.', 'two bars = 2 bar'],
    ['Two would-be burglars fled.', 'Two would-be burglars = 2 burglar'],
    ["She scored two of the Reds' seven goals.", 'two = 2 goal', 'seven goals = 7 goal'],
    ['Five Bank of Norway branches shut.', 'Five = 5 -'],
    ["It owns three Duffy's shops.", 'three = 3 -'],
    ['It has 10 million total users.', '10 million total users = 10000000 user'],
    ['Some 2,000 farm and political leaders met.', '2,000 farm and political leaders = 2000 leader [about]'],
    ['It sold 30,000 sports utility cars.', '30,000 sports utility cars = 30000 car'],
    ['It owns eight “sleeping” holding firms.', 'eight “sleeping” holding firms = 8 firm'],
    ['There were 90 or so fire-bombing raids.', '90 or so fire-bombing raids = 90 raid [about]'],
    ['He owns 12 dark, rare and large paintings.', '12 dark, rare and large paintings = 12 painting'],
    ['She has 30, new ones are due.', '30 = 30 -'],
    ['They hit four serve-and-volley shots.', 'four serve-and-volley shots = 4 shot'],
    ['It hired 30 in-house lawyers and had two early chances.', '30 in-house lawyers = 30 lawyer', 'two early chances = 2 chance'],
    ['They built 900 new "cheap" homes and five 3D films.', '900 new "cheap" homes = 900 home', 'five = 5 film'],
    ['Six Sudanese and 12 Swiss left.', 'Six Sudanese = 6 Sudanese', '12 Swiss = 12 Swiss'],
    ['Bello 3 won an award; it cost 3 million won.', '3 = 3 -', '3 million won = 3000000 KRW'],
  ],
  money: [
    ['Gold was up $31.20 US.', '$31.20 US = 31.2 USD'],
    ['Oil fell from $75 U.S. per barrel.', '$75 U.S. = 75 USD/barrel'],
    ['It wrote off $5m US loans.', '$5m = 5000000 USD'],
    ['The result was -£4m, or –$5m.', '-£4m = -4000000 GBP', '–$5m = -5000000 USD'],
    ['A litre costs 300 fils, or 25 kobo.', '300 fils = 3 AED', '25 kobo = 0.25 NGN'],
    ['It cost 500 baisa.', '500 baisa = 0.5 OMR'],
    ['Pay KSh 300, N450bn and 5 BTC.', 'KSh 300 = 300 KES', 'N450bn = 450000000000 NGN', '5 BTC = 5 BTC'],
    ['He is the rapper 50 Cent.', '50 = 50 -'],
    ['It made 27.4 billion yuan.', '27.4 billion yuan = 27400000000 CNY'],
    ['It paid 2.5 million crowns.', '2.5 million crowns = 2500000 SEK'],
    ['It paid 8.7 billion kroner.', '8.7 billion kroner = 8700000000 NOK'],
    ['The dentist made two crowns.', 'two crowns = 2 crown'],
    ['A bill of 320 Hong Kong dollars.', '320 Hong Kong dollars = 320 HKD'],
    ['It cost 27 cents.', '27 cents = 0.27 USD'],
    ['It made #4.2 million, or #7 million to #8 million.', '#4.2 million = 4200000 GBP', '#7 million to #8 million = 7000000..8000000 GBP'],
    ['Trade fell by dlrs 1.7 billion.', 'dlrs 1.7 billion = 1700000000 USD'],
    ['The shares cost 590 pence.', '590 pence = 5.9 GBP'],
    ['A loan of Rs 2,500 crore.', 'Rs 2,500 crore = 25000000000 INR'],
    ['It raised CHF 3bn and EUR20m.', 'CHF 3bn = 3000000000 CHF', 'EUR20m = 20000000 EUR'],
    [
      'It made 3.5 billion Danish crowns, then 6.2 billion crowns.',
      '3.5 billion Danish crowns = 3500000000 DKK',
      '6.2 billion crowns = 6200000000 DKK',
    ],
    ['It fell to 71.50 kroner; he has two crowns.', '71.50 kroner = 71.5 NOK', 'two crowns = 2 crown'],
    ['It charges £300 a pitch, or £40 a tent.', '£300 = 300 GBP/pitch', '£40 = 40 GBP/tent'],
    ['It fell to $5 a drop from May.', '$5 = 5 USD'],
    ['He paid each tenant £900.', '£900 = 900 GBP/tenant'],
    ['They spend 30p more a night.', '30p = 0.3 GBP/night'],
    ['The notes fetch 62 cents on the dollar.', '62 cents = 0.62 USD/dollar'],
    ['It costs RM79 a month.', 'RM79 = 79 MYR/month'],
    ['A wage of 895 reais.', '895 reais = 895 BRL'],
    ['A fee of A$5m, or US$3m.', 'A$5m = 5000000 AUD', 'US$3m = 3000000 USD'],
    ['A $5 fee.', '$5 = 5 USD'],
    ['A note of 1,200€ was paid.', '1,200€ = 1200 EUR'],
    ['It cost sixteen dollars and thirty-two cents.', 'sixteen dollars and thirty-two cents = 16.32 USD'],
    ['It cost 14 dollars and 20, or 9 euros 50.', '14 dollars and 20 = 14.2 USD', '9 euros 50 = 9.5 EUR'],
    ['Pay 14 dollars and 50 staff leave.', '14 dollars = 14 USD', '50 staff = 50 staff'],
    [
      'Pay 3,100 yen ($20) for one, or 4,650 ($30) for two.',
      '3,100 yen = 3100 JPY',
      '$20 = 20 USD',
      '4,650 = 4650 JPY',
      '$30 = 30 USD',
      'two = 2 -',
    ],
    ['It cost 14.5 MGBP, or twenty MUSD.', '14.5 MGBP = 14500000 GBP', 'twenty MUSD = 20000000 USD'],
    ['A flow of 40 l/min, or 9 t/ha.', '40 l/min = 40 litre/minute', '9 t/ha = 9 tonne/hectare'],
    ['It cost 4 $ 30 cents.', '4 $ 30 cents = 4.3 USD'],
    ['She won four EUR50 cards.', 'four = 4 card', 'EUR50 = 50 EUR'],
    ['Shares were down 14 p at 310 p.', '14 p = 0.14 GBP', '310 p = 3.1 GBP'],
    ['The ticket cost 140 kn.', '140 kn = 140 HRK'],
    ['The ferry met winds of 30 kn.', '30 kn = 30 knot'],
    ['A bag of 40 pounds of flour.', '40 pounds = 40 pound'],
    ['It paid £5 and then 3 million pounds.', '£5 = 5 GBP', '3 million pounds = 3000000 GBP'],
    ['The yen stood at 131.25 per dollar.', '131.25 = 131.25 JPY/USD'],
    ['The yuan is weak. The state keeps it at 7.91 to the US dollar.', '7.91 = 7.91 CNY/USD'],
    ['It ended at C$41, up 14 cents.', 'C$41 = 41 CAD', '14 cents = 0.14 CAD'],
    ['It closed at C$35; in New York it fell $2 and 5 cents.', 'C$35 = 35 CAD', '$2 and 5 cents = 2.05 USD'],
  ],
  per: [
    ['It offered $27 a share.', '$27 = 27 USD/share'],
    ['It earned 65 cents per diluted share.', '65 cents = 0.65 USD/share'],
    ['It pumps 325,000 barrels a day.', '325,000 barrels = 325000 barrel/day'],
    ['It pumps 325,000 bpd.', '325,000 bpd = 325000 barrel/day'],
    ['An $18-a-share bid.', '$18 = 18 USD/share'],
    ['It was $80 billion a year ago.', '$80 billion = 80000000000 USD'],
    ['Power costs €80/MWh.', '€80 = 80 EUR/megawatt hour'],
    ['Sales grow 20% annually.', '20% = 20 percent/year'],
    ['Pupils do nine hours of music a week.', 'nine hours = 9 hour/week'],
    ['It bottles 3.1 billion gallons of milk a year.', '3.1 billion gallons = 3100000000 gallon/year'],
    ['The shares closed at $20 each.', '$20 = 20 USD/share'],
    ['A rate of 12 deaths per 100,000 people.', '12 deaths = 12 death/person'],
    ['Orion sold bonds at $402.50 per $1,000 face amount.', '$402.50 = 402.5 USD/$1,000 face amount'],
    ['It takes 45 cents per $100 of value.', '45 cents = 0.45 USD/$100'],
    ['A fee of £20 ($38) a month.', '£20 = 20 GBP/month', '$38 = 38 USD/month'],
  ],
  'units, times and ages': [
    ['It cut 0.5 percentage points.', '0.5 percentage points = 0.5 percentage point'],
    ['Rates rose by a quarter-point.', 'quarter-point = 0.25 percentage point'],
    ['A run of four minutes 12.36secs.', 'four minutes 12.36secs = 252.36 second'],
    ['She ran 2400m in 8:12.36.', '2400m = 2400 metre', '8:12.36 = 492.36 second'],
    ['The yield on 20 - year bonds fell.', '20 - year = 20 year'],
    ['A four-month high.', 'four-month = 4 month'],
    ['It is 30 degrees Celsius.', '30 degrees Celsius = 30 degree Celsius'],
    ['It reached 41C, 12 degrees above normal.', '41C = 41 degree Celsius', '12 degrees = 12 degree Celsius'],
    ['It turned 90 degrees.', '90 degrees = 90 degree'],
    ['The flight takes 1h 45m.', '1h 45m = 105 minute'],
    ['It is four times larger.', 'four times = 4 times'],
    ['Winds of 50mph hit.', '50mph = 50 mile per hour'],
    ['He ran 364 rushing yards.', '364 rushing yards = 364 yard'],
    ['A 17-year-old won.', '17-year-old = 17 year of age'],
    ['Anna Kowal, 34, said so.', '34 = 34 year of age'],
    ['Those aged 30-39 agree.', '30-39 = 30..39 year of age'],
    ['Most under-18s agree.', '18 = 18 year of age [under]'],
    ['Parents of children under 18 agree.', '18 = 18 year of age [under]'],
    ['It fell for the seventh straight session.', 'seventh straight session = 7 session'],
    ['It shrank for an eleventh month in a row.', 'eleventh month in a row = 11 month'],
    ['It grew for nine consecutive quarters.', 'nine consecutive quarters = 9 quarter'],
    ['Rents saw the 37th quarterly fall in a row.', '37th quarterly fall in a row = 37 quarter'],
    ['Wool made a fifth straight weekly gain.', 'fifth straight weekly = 5 week'],
  ],
  counts: [
    ['It has 400 staff and annual sales of over $9m.', '400 staff = 400 staff', '$9m = 9000000 USD [over]'],
    ['Some 3,000 such boats sail.', '3,000 such boats = 3000 boat [about]'],
    ['Some thirty-odd, or 15-a-side.', 'thirty = 30 - [about]', '15 = 15 -'],
    ['A 2,000-strong crowd came.', '2,000-strong = 2000 person'],
    ['A 12-strong fleet sailed.', '12 = 12 -'],
    ['Those in the top 10% pay.', '10% = 10 percent'],
    ['A one-in-five chance, a 1-in-100-year flood.', 'one-in-five = 0.2 times', '1-in-100 = 0.01 times'],
    ['It fell to 12.4 per 100,000.', '12.4 = 12.4 -/person'],
    ['It sells in 60 cities and villages.', '60 cities and villages = 60 city'],
    ['They sold 30 big cars, buses and trams.', '30 big cars, buses and trams = 30 car'],
    ['It ordered 14 Airbus 350s in May.', '14 Airbus 350s = 14 Airbus 350'],
    ['It cut 4,350 roles.', '4,350 roles = 4350 role'],
    ['Some 22 million people came.', '22 million people = 22000000 person [about]'],
    ['It has 64 bright garden stores in eight states.', '64 bright garden stores = 64 store', 'eight states = 8 state'],
    ['Five of its stores closed.', 'Five = 5 store'],
    ['She scored a goal or two.', 'two = 2 goal'],
    ['He stayed another week or two.', 'two = 2 week'],
    ['They signed three of the two-ton lorries.', 'three = 3 lorry', 'two-ton = 2 ton'],
    ['It has 300 recorded songs.', '300 recorded songs = 300 song'],
    ['A four-cylinder engine.', 'four-cylinder = 4 cylinder'],
    ['The index closed at 2,846.37 on Monday.', '2,846.37 = 2846.37 -'],
  ],
  ranks: [
    ['It is the second largest.', 'second = 2 rank'],
    ['It is in the top five.', 'top five = 5 rank [at most]'],
    ['It is No 1 and was number 31.', 'No 1 = 1 rank', 'number 31 = 31 rank'],
  ],
  hedges: [
    ['It raised up to $14.7bn (£11bn).', '$14.7bn = 14700000000 USD [at most]', '£11bn = 11000000000 GBP [at most]'],
    ['Those on $64,000 (£51,000) or above.', '$64,000 = 64000 USD [at least]', '£51,000 = 51000 GBP [at least]'],
    ['It pays £960m over 15 years.', '£960m = 960000000 GBP', '15 years = 15 year'],
    ['It waited for over 15 years.', '15 years = 15 year [over]'],
    ['It grew up to 5% from 4%.', '5% = 5 percent', '4% = 4 percent'],
    ['The near-300,000 letters.', '300,000 letters = 300000 letter [about]'],
    ['Almost one in five agrees.', 'one in five = 0.2 times [about]'],
  ],
  'units carried over': [
    ['The gap widened to 12 points from nine.', '12 points = 12 point', 'nine = 9 point'],
    ['It fell to 9.5% from 11.', '9.5% = 9.5 percent', '11 = 11 percent'],
    ['It rose 5% from 11.', '5% = 5 percent', '11 = 11 -'],
    ['It passed by 312 votes to 298.', '312 votes = 312 vote', '298 = 298 vote'],
    ['It won in 10 of the 12 towns.', '10 = 10 town', '12 towns = 12 town'],
    ['A 5- or 6-inch screen.', '5 = 5 inch', '6-inch = 6 inch'],
    ['It was up between 7% and 8%.', 'between 7% and 8% = 7..8 percent'],
    ['It has 450 stores, up from 360.', '450 stores = 450 store', '360 = 360 store'],
    ['It fell 87.5 points, or 0.42%, to 21,860.45.', '87.5 points = 87.5 point', '0.42% = 0.42 percent', '21,860.45 = 21860.45 point'],
    ['It closed at 23,410, 12 per cent above.', '23,410 = 23410 -', '12 per cent = 12 percent'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(quantitiesOf(text).map(written)).toEqual(expected);
  });
});

it('every quantity is its quote, and its whole begins with the hedge', () => {
  const text = 'It sold about $5m a year, 7- or 8-inch pipes and EUR20m of nearly 40 kinds.';
  for (const { start, end, text: quote, first, after, hedge, whole } of quantitiesOf(text)) {
    expect(text.slice(start, end)).toBe(quote);
    expect(whole.first).toBe(hedge ? Math.min(hedge.first, first) : first);
    expect(whole.after).toBeGreaterThanOrEqual(after);
  }
});

it('"over" has no upper end, "under" no lower one, "about" is the figure itself', () => {
  const ends = (text: string) => quantitiesOf(text).map(({ low, high }) => [low, high]);
  expect(ends('More than 5 kg.')).toEqual([[5, null]]);
  expect(ends('Less than 5 kg.')).toEqual([[null, 5]]);
  expect(ends('About 5 kg.')).toEqual([[5, 5]]);
});

it.each(Object.entries(CASES))('a text of %s that breaks off anywhere is read without an error', (_, cases) => {
  for (const [text] of cases) expectPartsAreRead(text);
});

describe('hedges', () => {
  it.each([...BEFORE, ...AFTER].map((row) => [row.id, row] as const))('%s', (_, { modifier, examples, not }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) expect(quantitiesOf(text)[0]?.modifier, text).toBe(modifier);
    for (const text of not)
      expect(
        quantitiesOf(text).some((quantity) => quantity.modifier === modifier),
        text,
      ).toBe(false);
  });
});
