/** Digits that name something and count nothing: "A19-4411", "page 12", "0207 946 0000", list labels. */
import { currencyAt } from '../../lexicon/currencies.js';
import { scaleLetterOf, scaleOf } from '../../lexicon/numerals.js';
import { isPlural } from '../../lexicon/singular.js';
import { unitAt } from '../../lexicon/units/index.js';
import type { Token } from '../../document.js';
import { HYPHEN, type Reading } from './atom.js';

/** Words whose number is a label: "page 12", "Flight 370". Lower case ones need no capital. */
const LABEL = new Set(
  (
    'page pages p pp section sections chapter chapters flight route highway article rule channel interstate exit version vol volume episode formula type phase ' +
    'grade tier apt suite flat room block terminal runway windows covid area category schedule appendix psalm verse paragraph clause amendment proposition prop resolution ' +
    'gate platform zone district precinct ward lane radio unit step item figure fig table building hangar junction bus question ios ipados macos watchos'
  ).split(' '),
);
const CAPITAL_LABEL = new Set(
  'Game Week Day Round Lap Part Class Level Season Group Stage Series Division League Title Act Model Group Pool Court Hole Corner Turn Bay Line Track Platform Pier Studio Area Zone Form'.split(
    ' ',
  ),
);

/** What has versions: "Android 9.1", "Bluetooth 5.0", "version 3.2". */
const VERSIONED = new Set(
  (
    'version versions v firmware kernel update build release patch beta android ios ipados macos watchos tvos windows linux ubuntu debian fedora chrome chromium firefox safari ' +
    'bluetooth usb hdmi displayport pcie wifi fi python php java html css directx opengl vulkan unity gnome wordpress miui emui coloros funtouch oxygenos'
  ).split(' '),
);

/** Prefixes that a hyphen ties to a number without making a name of it. */
const PREFIX =
  /^(?:sub|near|top|over|under|plus|post|pre|mid|non|then|now|to|up|about|or|and|than|minus|negative|mini|multi|anti|ultra|nearly|almost|pro|by|in|of|a|an|the|per|half|number|no|for|bottom|record|first|second|third|last|final)$/;

/** Whether the digits at token `at` are a code, a label or part of a name. */
export function isCode(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at]!;
  if (endsYears(reading, at) || isTieBreak(tokens, at)) return true;
  // "5.1 surround sound"
  if (/^[57]\.1$/.test(token.text) && /^(?:surround|channel|audio|sound|speaker|dolby)$/.test(tokens[at + 1]?.lower ?? '')) return true;
  if (/^0\d/.test(token.text) && !token.text.includes('.')) return true;
  return (
    gluedToWord(tokens, at) ||
    labelled(reading, at) ||
    isAddress(tokens, HYPHEN.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.shape === 'number' ? at + 3 : at + 1) ||
    isPostcode(tokens, at) ||
    listLabel(reading, at) ||
    unknownSuffix(tokens, at) ||
    isPhone(tokens, at)
  );
}

/** "6-4 7-6 ([5])": what the loser of a set won in its last game. */
function isTieBreak(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')' || tokens[at - 3]?.text !== '-' || tokens[at - 3]!.spaced) return false;
  return /^(?:[67]-[67]|1\d-1\d)$/.test(`${tokens[at - 4]?.text ?? ''}-${tokens[at - 2]!.text}`) && /^\d{1,2}$/.test(tokens[at]!.text);
}

/** "in 1998/[9]", "in 2003-[4]": the second of two years. */
function endsYears({ tokens, taken }: Reading, at: number): boolean {
  const [year, mark] = [tokens[at - 2], tokens[at - 1]];
  if (!year || !mark || taken[at - 2] !== 1 || mark.spaced || tokens[at]!.spaced || !/^(?:19|20)\d\d$/.test(year.text)) return false;
  return (
    /^[-–/]$/.test(mark.text) &&
    /^\d{1,2}$/.test(tokens[at]!.text) &&
    Number(year.text.slice(-tokens[at]!.text.length)) + 1 === Number(tokens[at]!.text)
  );
}

/** "0207 [946] [0000]": groups of digits behind one that begins with a nought. */
function isPhone(tokens: readonly Token[], at: number): boolean {
  if (isAbroad(tokens, at)) return true;
  let first = at;
  while (first > at - 4 && tokens[first - 1]?.shape === 'number' && tokens[first]!.start - tokens[first - 1]!.end === 1) first--;
  return first < at && /^0\d{2,4}$/.test(tokens[first]!.text) && /^\d{3,6}$/.test(tokens[at]!.text);
}

/** "+49 (0)30 [901] [22]-104": digits, brackets and hyphens behind the code of a country. */
function isAbroad(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (first > at - 12 && /^(?:\d{1,5}|[()+-])$/.test(tokens[first - 1]?.text ?? '') && tokens[first - 1]!.text !== '+') first--;
  if (tokens[first - 1]?.text !== '+' || !/^\d{1,3}$/.test(tokens[first]!.text)) return false;
  let digits = 0;
  let parted = false;
  for (let i = first; i < first + 14 && /^(?:\d{1,6}|[()-])$/.test(tokens[i]?.text ?? ''); i++) {
    digits += tokens[i]!.text.replace(/\D/g, '').length;
    parted ||= i > first && tokens[i]!.spaced;
  }
  return parted && digits >= 8;
}

/** "the 10001 ZIP code", "Albany, NY 12207" */
function isPostcode(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{5}$/.test(tokens[at]!.text)) return false;
  if (tokens[at + 1]?.lower === 'zip' || tokens[at - 1]?.lower === 'zip') return true;
  return /^\p{Lu}{2}$/u.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.text === ',' && /^\p{Lu}/u.test(tokens[at - 3]?.text ?? '');
}

/** "F-16", "Covid-19", "example.com/5", "x_5", "ID.3" */
function gluedToWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const mark = tokens[at - 1];
  const word = tokens[at - 2];
  if (!mark || token.spaced || mark.shape !== 'symbol') return false;
  if (/^[_@\\&]$/.test(mark.text)) return true;
  // "caf&#[233];": a letter that was written as its number
  if (mark.text === '#' && word?.text === '&' && !mark.spaced) return true;
  if (!word || mark.spaced || word.sentence !== token.sentence) return false;
  if (mark.text === '=') return currencyAt(tokens, at - 2) === null;
  if (mark.text === '/') return word.shape === 'word' && !unitAt(tokens, at - 2) && word.text.length < 20;
  if (mark.text === '.')
    return word.shape === 'word' && !/^(?:no|nos|p|pp|vol|approx|est|rs|sr|fr)$/.test(word.lower) && !/^\p{Ll}{3,}$/u.test(word.text);
  if (!HYPHEN.test(mark.text) || word.shape !== 'word' || mark.text === '—') return false;
  if (PREFIX.test(word.lower) || unitAt(tokens, at - 2) || scaleOf.has(word.lower) || scaleLetterOf.has(word.text)) return false;
  return /^(?:\p{Lu}|\p{L}{0,3}$)/u.test(word.text) || /\d/.test(word.text);
}

/** "page 12", "Phase 3"; not "in section 12 people died" nor "Article 5% higher". */
function labelled(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at]!;
  const dotted = tokens[at - 1]?.text === '.' && !tokens[at - 1]!.spaced;
  const word = tokens[dotted ? at - 2 : at - 1];
  if (!word || word.sentence !== token.sentence || word.shape !== 'word') return false;
  if (VERSIONED.has(word.lower) && /^\d{1,3}\.\d{1,2}$/.test(token.text) && !unitAt(tokens, at + 1)) return true;
  if (!/^\d{1,4}$/.test(token.text)) return false;
  const opens = tokens[at - 2]?.sentence !== token.sentence;
  // "Season 3 of the show", but "Game 12 people saw"
  const capital = CAPITAL_LABEL.has(word.text) && (!opens || tokens[at + 1]?.lower === 'of');
  if (!capital && !LABEL.has(word.lower)) return false;
  const next = tokens[at + 1];
  if (!next || next.sentence !== token.sentence) return true;
  if (scaleOf.has(next.lower) || currencyAt(tokens, at + 1) || (unitAt(tokens, at + 1) && next.lower !== 'in')) return false;
  return !(next.shape === 'word' && isPlural(next.text) && word.text === word.lower);
}

const STREET =
  /^(?:Street|Avenue|Road|Lane|Drive|Boulevard|Place|Terrace|Crescent|Highway|Parkway|Ave|Blvd|Rd|St|Way|Square|Close|Grove|Row|Court|Quay|Wharf)$/;

/** "22-24 Harbour Avenue", "221 Baker Street": what begins at `at` is the name of a street. */
export function isAddress(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at - 1]!;
  for (let i = at; i < at + 4 && tokens[i]?.sentence === sentence; i++) {
    const { text } = tokens[i]!;
    if (!/^\p{Lu}/u.test(text)) return false;
    if (i > at && STREET.test(text) && !/^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.text ?? '')) return true;
  }
  return false;
}

/** "1. Apples" and "2) Pears" at the beginning of a line. */
function listLabel({ text, tokens }: Reading, at: number): boolean {
  const token = tokens[at]!;
  const mark = tokens[at + 1];
  const next = tokens[at + 2];
  if (!mark || !next || !/^[.)]$/.test(mark.text) || mark.spaced || !next.spaced || token.text.length > 2) return false;
  if (at > 0 && !text.slice(tokens[at - 1]!.end, token.start).includes('\n')) return false;
  return /^[\p{Lu}"“‘'(]/u.test(next.text) && next.start - mark.end < 4 && !text.slice(mark.end, next.start).includes('\n');
}

const PICTURE =
  /^(?:tvs?|televisions?|videos?|displays?|resolution|screens?|footage|streaming|streams?|panels?|monitors?|cameras?|projectors?|oled|lcd|hdr|micro|ultra|content|recording|gaming)$/;

/** "4K screen", "4K-ready", "up to 4K on your TV": what shows a picture stands near, and no sum of money. */
function ofPicture(tokens: readonly Token[], at: number): boolean {
  if (PICTURE.test(tokens[at + 2]?.lower ?? '')) return true;
  if (/^[$£€]$/.test(tokens[at - 1]?.text ?? '') || tokens[at + 2]?.pos === 'NOUN') return false;
  for (let i = Math.max(0, at - 12); i < at + 13; i++)
    if (PICTURE.test(tokens[i]?.lower ?? '') || /^(?:ready|fps|pixels|hdmi|playback|graphics|games?)$/.test(tokens[i]?.lower ?? ''))
      return true;
  return false;
}

/** "5G", "3D", "2Q": one or two letters on the figure that are no unit. */
function unknownSuffix(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // "the 4x100m quartet", "a 6x4in print"
  if (next && !next.spaced && /^x\d+\p{L}{0,4}$/u.test(next.lower)) return true;
  if (!next || next.spaced || next.shape !== 'word' || next.text.length > 3) return false;
  if (/^(?:st|nd|rd|th|s|x|yo|am|pm|so|or|to|and|in)$/.test(next.lower)) return false;
  // "1080p video", "in 1080p"
  if (next.text === 'p' && /^(?:1080|1440|2160)$/.test(tokens[at]!.text)) return true;
  if (next.text === 'p' && /^(?:480|720)$/.test(tokens[at]!.text))
    return /^(?:video|videos|tv|display|resolution|hd|screen|footage|streaming|stream|streams|monitor|camera|gaming)$/.test(
      tokens[at + 2]?.lower ?? '',
    );
  // "a 4K screen"
  if (next.lower === 'k' && /^(?:2|4|5|6|8)$/.test(tokens[at]!.text) && ofPicture(tokens, at)) return true;
  if (scaleOf.has(next.lower) || scaleLetterOf.has(next.text) || currencyAt(tokens, at + 1)) return false;
  if (/^[GD]$/.test(next.text) && /^\d$/.test(tokens[at]!.text)) return true;
  return unitAt(tokens, at + 1) === null;
}
