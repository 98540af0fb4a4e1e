import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { COUNTRIES, isoCode } from '../../src/lexicon/countries.js';
import { KNOWN_NAMES } from '../../src/lexicon/known-names.js';
import { EPITHET_EXAMPLES } from '../../src/stages/names/epithets.js';
import { PRONOUN_EXAMPLES } from '../../src/stages/names/pronouns.js';
import { NOMINALS } from '../../src/lexicon/nominals.js';
import { PLACES } from '../../src/lexicon/places.js';
import { findNames } from '../../src/stages/names/index.js';
import { EVIDENCE } from '../../src/stages/names/evidence.js';
import { readTokens } from '../../src/stages/tokens/index.js';
import { expectPartsAreRead } from './broken-off.js';

const read = (text: string) => {
  const names = findNames({ text, tokens: readTokens({ text }) });
  return names.mentions.map(({ text: surface, form, type, entity, because }) => ({
    surface,
    form,
    type,
    name: names.entities[entity]!.name,
    code: names.entities[entity]!.code,
    because,
  }));
};
const names = (text: string) =>
  read(text)
    .filter(({ form }) => form === 'name')
    .map(({ surface }) => surface);
/** What a mention with this surface (the last one) resolves to, or null. */
const meaning = (text: string, surface: string) => read(text).findLast((mention) => mention.surface === surface)?.name ?? null;

describe('evidence', () => {
  const cases = EVIDENCE.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example })));

  it('has examples for every row', () => {
    expect(cases.length).toBeGreaterThan(30);
    expect(EVIDENCE.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it.each(cases)('$id: $text', ({ id, text, name, type }) => {
    const mention = read(text).find(({ surface }) => surface === name);
    expect(mention).toMatchObject({ type });
    expect(mention!.because).toContain(id);
  });
});

describe('lists', () => {
  it('finds every country by every name and adjective, with its code', () => {
    const rows = COUNTRIES.flatMap((country) =>
      [...country.names, ...country.adjectives].map((form) => ({ form, code: isoCode(country) })),
    );
    expect(rows.length).toBeGreaterThan(500);
    for (const { form, code } of rows)
      expect(read(`They wrote about ${form} last week.`)[0], form).toMatchObject({ surface: form, type: 'place', code });
  });

  it('uses codes of ISO 3166-1', () => {
    const codes = COUNTRIES.map(isoCode).filter((code) => code !== null);
    expect(codes.length).toBeGreaterThan(180);
    expect(codes.filter((code) => !countries.isValid(code))).toEqual([]);
  });

  it.each([...KNOWN_NAMES, ...PLACES].map(({ id, names: forms }) => ({ id, forms })))('finds every $id', ({ forms }) => {
    expect(forms.length).toBeGreaterThan(0);
    const missing = forms.filter((form) => !read(`They wrote about ${form} (again).`).some(({ surface }) => surface === form));
    expect(missing).toEqual([]);
  });
});

describe('nominals', () => {
  it.each(NOMINALS.map(({ id, example }) => ({ id, ...example })))('$id: $text', ({ id, text, nominal, name }) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ surface: nominal, form: 'nominal', name, because: [`coref/${id}`] }));
  });
});

describe('epithets', () => {
  it.each(EPITHET_EXAMPLES.map((example) => ({ ...example })))('$text', ({ text, epithet, name }) => {
    const found = read(text).find(({ surface, form }) => surface === epithet && form === 'nominal');
    expect(found?.name ?? null).toBe(name);
  });
});

describe('pronouns', () => {
  it.each(PRONOUN_EXAMPLES)('$text', ({ text, pronoun, name }) => {
    expect(meaning(text, pronoun)).toBe(name);
  });
});

describe('a text that breaks off', () => {
  it.each([
    ['evidence', EVIDENCE.flatMap(({ examples }) => examples)],
    ['nominals', NOMINALS.map(({ example }) => example)],
    ['epithets', EPITHET_EXAMPLES],
    ['pronouns', PRONOUN_EXAMPLES],
  ])('anywhere, or lacks its first words, is read without an error: examples of %s', (_, examples) => {
    for (const { text } of examples) expectPartsAreRead(text);
  });
});

describe('borders', () => {
  it.each([
    ["Tolvane's mill is in Ohio.", ['Tolvane', 'Ohio']],
    ["Germany's economy grew.", ['Germany']],
    ['Tolvane TLV.OL rose in the U.S.', ['Tolvane', 'U.S.']],
    ['The mill is Houston-based.', ['Houston']],
    ['Velden President Dorrin Hask left.', ['Velden', 'Dorrin Hask']],
    ['Insurer Tolvane and rival Marrick merged.', ['Tolvane', 'Marrick']],
    ['Det Insp Dorrin Hask left.', ['Dorrin Hask']],
    ['It told the Roads and Harbours Commission so.', ['Roads and Harbours Commission']],
    ['U.S. Secretary of State Dorrin Hask left.', ['U.S.', 'Dorrin Hask']],
    ['Chief executive Dorrin Hask left.', ['Dorrin Hask']],
    ["The Danish People's Union lost. People's views differ.", ["Danish People's Union"]],
    ["They met at the Children's Society again.", ["Children's Society"]],
    ["They broke the Renters' Rights Act again. Investors' Rights matter.", ["Renters' Rights Act", 'Rights']],
    ['They met the Campaign to Save Harbours again.', ['Campaign to Save Harbours']],
    ['They met the Institute on Baltic Fishing again.', ['Institute on Baltic Fishing']],
    ['He told the Commission on Tuesday.', ['Commission']],
    ['Talks between France and Germany failed.', ['France', 'Germany']],
    ['Profits fell. Oil rose. Comparable sales were flat.', []],
    ['Pre-tax profit fell. Pensioners lost out. Chatbots sell well.', []],
    ['Ann Sanders won. Sanders led by 4%.', ['Ann Sanders', 'Sanders']],
    ['On Monday, in March, the CEO sold his PC.', []],
    ['Prices Fall as Demand for Steel Weakens\n\nPrices fell again on weak demand for steel.', []],
    ['MILL FIRE KILLS TWO IN OHIO TOWN\n\nA fire in Ohio killed two workers.', ['OHIO', 'Ohio']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('numbers inside names', () => {
  it.each([
    ['The S&P 500 rose.', 'S&P 500'],
    ['It is listed under Section 318 of the code.', 'Section 318'],
    ['It filed for Chapter 11 in May.', 'Chapter 11'],
    ['They fly the Boeing 747-400 daily.', 'Boeing 747-400'],
    ['She bought an iPhone 11 Pro in June.', 'iPhone 11 Pro'],
    ['They sold the Galaxy Note 9, which is old.', 'Galaxy Note 9'],
    ['He spoke on BBC Radio 4 today.', 'BBC Radio 4'],
    ['The Covid-19 wave passed.', 'Covid-19'],
    ['After the September 11 attacks he left.', 'September 11'],
    ['They closed Interstate 95 for hours.', 'Interstate 95'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  it.each([
    'Tolvane 37% is the share of Marrick 45%.',
    'In 2004 it grew, and since 1995 it has paid.',
    'On Nov. 6 and Sept. 26 they met; in March 2019 too.',
    'Tolvane sold 5 million, Brent $60, Tories 45.',
    'The Dow Jones Industrials 21,860.4 and the Nasdaq 6,540.20 rose.',
    'Profits 2004 were higher than Profits 2003.',
    'Tesla 20 cars, Boeing 40 jets, Group 3 million.',
  ])('leaves the numbers of "%s"', (text) => {
    expect(names(text).filter((name) => /\d/.test(name))).toEqual([]);
  });
});

describe('types', () => {
  it('takes no country for the place of a name whose description it begins', () => {
    expect(read("On Monday Marrick, Norway's oldest ferry line, paid.")).toContainEqual(
      expect.objectContaining({ surface: 'Marrick', type: 'organization' }),
    );
  });
});

describe('types of those who make works and of persons', () => {
  it.each([
    ['It was made by Orlan, a film company in Leeds.', 'Orlan', 'organization'],
    ['Ann Lee said Webster lost his seat, and Webster paid.', 'Webster', 'organization'],
    ['Webster is one of the mills which she says were sold.', 'Webster', 'organization'],
  ])('%s', (text, surface, type) => {
    expect(read(text)).toContainEqual(expect.objectContaining({ surface, type }));
  });
});

describe('short forms', () => {
  it.each([
    ['Orchards Corp. rose. Orchards said so.', 'Orchards', 'Orchards Corp.'],
    ['John Hallam left. Mr Hallam is old.', 'Hallam', 'John Hallam'],
    ['The Ordan Bureau of Fisheries (OBF) met. The OBF paid.', 'OBF', 'Ordan Bureau of Fisheries'],
    ['The Ordan Copper Commission (Ordcu) met. Then Ordcu paid.', 'Ordcu', 'Ordan Copper Commission'],
    ['Tolvane Rovers won. On Monday Rovers sold a player.', 'Rovers', 'Tolvane Rovers'],
    ['Ingrid Tiles Inc. rose. Ingrid said so.', 'Ingrid', 'Ingrid Tiles Inc.'],
    ['The Ingrid Vossland Foundation met. Ingrid said so.', 'Ingrid', 'Ingrid'],
    ['Dale Hallam Savings Association rose. Dale Hallam said so.', 'Dale Hallam', 'Dale Hallam Savings Association'],
    ['Latest Rovers Out\n\nRovers sold a player.', 'Rovers', 'Rovers'],
    ["Hallam's Bay Co. rose. Hallam's Bay said so.", "Hallam's Bay", "Hallam's Bay Co."],
    ["The Danish People's Union lost. The People's Union is small.", "People's Union", "Danish People's Union"],
    ["Weldon's Eleven took £4m. Weldon's Eleven is a film.", "Weldon's Eleven", "Weldon's Eleven"],
    ["Tolvane's Dale Co. rose. Tolvane said so.", 'Tolvane', 'Tolvane'],
    ["Weldon's Inc. rose. Weldon's shares are dear.", "Weldon's", "Weldon's Inc."],
    ['They wrote about U.S. trade and American trade; the U.S. pays.', 'American', 'U.S.'],
  ])('%s', (text, surface, name) => {
    expect(meaning(text, surface)).toBe(name);
  });

  it('keeps a unit apart from the firm that it is named for', () => {
    expect(meaning('Toyota rose. Toyota Capital fell.', 'Toyota')).toBe('Toyota');
  });
});

describe('references', () => {
  it.each([
    ['Tolvane Corp. opened a mill, and it plans another.', 'it', 'Tolvane Corp.'],
    ['In its latest report, Tolvane Corp. said so.', 'its', 'Tolvane Corp.'],
    ['Dora Vell left. She is old.', 'She', 'Dora Vell'],
    ['Dora Vell met Peter Marr. He left.', 'He', 'Peter Marr'],
    ['Tolvane Corp. said it will use a loan to retire debt.', 'it', 'Tolvane Corp.'],
    ['The Ohio-based retailer Tolvane grew. The retailer sells tiles.', 'The retailer', 'Tolvane'],
    ['Marrow Savings amp Loan Association grew. The thrift sold a branch.', 'The thrift', 'Marrow Savings amp Loan Association'],
    ['Tolvane Corp. grew. The Denver coal and tin concern said so.', 'The Denver coal and tin concern', 'Tolvane Corp.'],
    ['Tolvane PLC grew. The British paper, box and packing concern said so.', 'The British paper, box and packing concern', 'Tolvane PLC'],
    ['Tolvane Corp. grew in Kenya. The country is rich.', 'The country', 'Kenya'],
    ['Danish cable firm Tolvane sells to Swedish cable firm Marrick. Marrick grew. The Danish firm paid.', 'The Danish firm', 'Tolvane'],
    ['Tolvane Corp. grew. Loans let the firm set up shops.', 'the firm', 'Tolvane Corp.'],
    ['Orsa Airlines grew. Its partner is Tolvane Corp. The airline needs money.', 'The airline', 'Orsa Airlines'],
    [
      'Tolvane sells tiles. Tolvane is old. Its shares rose. Prices fell. Rival Marrick Inc. lost ground. The company employs 90 people.',
      'The company',
      'Tolvane',
    ],
    ['Halden Stores sank. Shares of Corvane rose. The drug maker bought a mill.', 'The drug maker', 'Corvane'],
    ['OSLO (AP) The Marrick newspaper closed. The newspaper had few readers.', 'The newspaper', 'Marrick'],
  ])('%s', (text, surface, name) => {
    expect(meaning(text, surface)).toBe(name);
  });

  it.each([
    ['Tolvane Corp. grew. It is expected that prices fall.', 'It'],
    ['Tolvane Corp. grew. It is clear that prices fall.', 'It'],
    ['Peter Marr left. A spokesman said he was ill.', 'he'],
    ['Tolvane Corp. is large. The biggest company is old.', 'The biggest company'],
    ['Dora Vell left. He was ill.', 'He'],
    ['Mrs Justice Orme left. He was ill.', 'He'],
    ['Tolvane Corp. hired workers and they left.', 'they'],
    ['The bank holiday was wet.', 'The bank'],
  ])('leaves open: %s', (text, surface) => {
    expect(meaning(text, surface)).toBeNull();
  });
});

describe('laws', () => {
  const text =
    'TOLVANE, Ohio (AP) — “U.S.’s Tolvane Corp. & Co.,” said Jean-Luc d’Orra, 54.\n\nThe company’s Note 5…It said İstanbul’s ﬁrm\t"X" (Y) paid. A. B. C.';
  it('slices, orders and never overlaps', () => {
    const { mentions, entities } = findNames({ text, tokens: readTokens({ text }) });
    expect(mentions.length).toBeGreaterThan(4);
    let end = 0;
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(entities[mention.entity]?.id).toBe(mention.entity);
      expect(mention.because.length).toBeGreaterThan(0);
      end = mention.end;
    }
  });

  it('finds nothing in nothing', () => {
    expect(findNames({ text: '', tokens: readTokens({ text: '' }) })).toEqual({ entities: [], mentions: [] });
  });
});
