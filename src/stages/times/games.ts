/** Quarters and halves of a game: "threw for 90 yards in the third quarter" tells of no part of a year. */
import type { Line } from './expression.js';

const PLAY =
  /^(?:touchdowns?|halftime|half-time|quarterbacks?|yards?|yarders?|goals?|goalless|goalkeeper|scored|scoring|scoreless|scores|strikers?|midfielders?|defenders?|forward|penalty|penalties|interceptions?|fumbles?|rebounds?|assists?|layups?|jumper|dunk|header|headed|equalizer|equaliser|equalised|equalized|overtime|kickoff|kick-off|kicked|whistle|substitute|puck|tackles?|tries|try|conversion|coach|fans?|players?|league|match|fouls?|possession|corner|freshman|sophomore)$/;
const BUSINESS =
  /^(?:profits?|earnings|sales|revenues?|income|results|gdp|economy|growth|shares?|analysts?|investors?|billion|million|[$£€¥%])$/;

/** How far around the time its game is looked for, in tokens. */
const REACH = 70;

/** Whether the words around tell of play and none of business: one in the sentence and another one near. */
export function isOfGame({ tokens, first, after }: Line, i: number): boolean {
  let inside = 0;
  for (let k = first; k < after; k++) {
    if (BUSINESS.test(tokens[k]!.lower)) return false;
    if (PLAY.test(tokens[k]!.lower)) inside++;
  }
  if (inside === 0) return false;
  if (inside > 1) return true;
  for (let k = Math.max(0, i - REACH); k < tokens.length && k < i + REACH; k++)
    if ((k < first || k >= after) && PLAY.test(tokens[k]!.lower)) return true;
  return false;
}
