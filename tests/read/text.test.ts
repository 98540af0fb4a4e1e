import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/extract.js';
import { parseStamp, stampOf } from '../../src/read/dates.js';
import { datelineDay } from '../../src/read/dateline.js';
import { decodeAny, encodingOf } from '../../src/read/encoding.js';
import { cleanText } from '../../src/read/text.js';

describe('text as it is saved', () => {
  it.each([
    ['3\u00A0million', '3 million', 3_000_000],
    ['4\u00ADmillion', '4million', 4_000_000],
    ['1\u00A0234', '1\u00A0234', 1234],
    ['1\u2009234\u2009567', '1\u2009234\u2009567', 1_234_567],
    ['1,\u200B234', '1,234', 1234],
    ['$\u20445\u00A0million'.replace('\u2044', ''), '$5 million', 5_000_000],
    ['\uFEFF41\u2060,500', '41,500', 41_500],
  ])('has %j as %j, and its number is read', (source, saved, value) => {
    const text = cleanText(`Norvik counted ${source} people, it said.`);
    expect(text).toBe(`Norvik counted ${saved} people, it said.`);
    expect(analyze(text, null).numbers.numbers.map((number) => number.value)).toEqual([value]);
  });

  it('keeps emoji and letters whole, and all line ends are one', () => {
    expect(cleanText('👩\u200D🚀 na\u00EFve\r\na\u2028b\rc')).toBe('👩\u200D🚀 naïve\na\nb\nc');
  });

  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('encodings', () => {
  const TEXT = 'Café “Zürich” sold 5% more – £3m';
  it.each([
    ['utf-8', {}],
    ['windows-1252', {}],
    ['utf-16le', {}],
    ['utf-16be', {}],
    ['iso-8859-2', { charset: 'iso-8859-2' }, 'Łódź sold 5%'],
    ['shift_jis', { charset: 'Shift_JIS' }, '東京 5%'],
    ['windows-1251', { encoding: 'windows-1251' }, 'Москва 5%'],
    // Headers often name another than the text is in
    ['utf-8', { charset: 'iso-8859-1' }],
    ['windows-1252', { charset: 'utf-8' }],
    ['windows-1252', { charset: 'iso-8859-1' }],
    ['utf-8', { charset: 'no-such-encoding' }],
  ])('%s with %j', (encoding, known, text = TEXT) => {
    const bytes = iconv.encode(text, encoding);
    expect(decodeAny({ ...known, bytes })).toBe(text);
  });

  it('are taken from a byte order mark before a header, and from a meta element behind it', () => {
    const bytes = iconv.encode(TEXT, 'utf-16le', { addBOM: true });
    expect(decodeAny({ bytes, charset: 'windows-1252' })).toBe(TEXT);
    const page = iconv.encode(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">Москва',
      'windows-1251',
    );
    expect(encodingOf({ bytes: page, declares: true })).toBe('windows-1251');
    expect(encodingOf({ bytes: page, declares: true, charset: 'koi8-r' })).toBe('koi8-r');
    expect(encodingOf({ bytes: iconv.encode('<?xml version="1.0" encoding="ISO-8859-2"?>Łódź', 'iso-8859-2'), declares: true })).toBe(
      'ISO-8859-2',
    );
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeAny({ bytes, declares: true }) === 'string'));
  });
});

describe('dates as they are written', () => {
  it.each([
    ['2024-03-05T23:30:00-05:00', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['20240305T103000Z', '2024-03-05'],
    ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05'],
    ['March 5th, 2024 at 6:55 am', '2024-03-05'],
    ['5 Mar 2024', '2024-03-05'],
    ['25/12/2024', '2024-12-25'],
    ['05.03.2024', '2024-03-05'],
    ['03/04/2024', null],
    ['March 2024', null],
    ['2024-02-30', null],
    ['0000-00-00', null],
    ['yesterday', null],
  ])('%s → %s', (written, day) => expect(parseStamp(written)?.day ?? null).toBe(day));

  it('know their moment where they name a zone', () => {
    const moment = Date.parse('2024-03-06T04:30:00Z');
    for (const written of ['2024-03-05T23:30:00-05:00', 'Mar 5, 2024 11:30 PM EST', '2024-03-06T04:30:00.000Z', '5 March 2024 23:30 -0500'])
      expect(parseStamp(written)?.instant).toBe(moment);
    expect(parseStamp('2024-03-05T23:30:00')?.instant).toBe(null);
    expect(stampOf(moment / 1000)).toEqual({ day: '2024-03-06', instant: moment, utc: true });
    expect(stampOf(String(moment))?.day).toBe('2024-03-06');
  });

  it.each([
    ['LONDON, March 5, 2024 (Newswire) - Shares rose', null, '2024-03-05'],
    ['NEW YORK, Nov. 3, 2021 /Newswire/ -- Norvik', null, '2021-11-03'],
    ['Ferries fill up\nOSLO, 3 May 2021 – The', null, '2021-05-03'],
    ['TOLEDO, Ohio, May 3, 2021 — The', null, '2021-05-03'],
    ['LONDON, March 5 (Newswire) - Shares', '2024-03', '2024-03-05'],
    ['LONDON, March 5 (Newswire) - Shares', '2024-04', null],
    ['LONDON, March 5 (Newswire) - Shares', null, null],
    ['OSLO (Newswire) - Shares rose on March 5, 2024', null, null],
    ['In London, March 5, 2024 - a day of gains', null, null],
  ])('dateline %j with %s → %s', (text, known, day) => expect(datelineDay(text, known)?.day ?? null).toBe(day));
});
