/** Share indexes, which a clause calls by name: "Lisbon's benchmark PSI 20 share index closed 1% higher" is about the index, not about Lisbon. */
import type { Role } from '../../../document.js';
import type { ClaimExample } from '../example.js';
import { plainRole } from '../phrases.js';
import { isPossessive, nameOf, word, type Scene } from '../scene.js';

const HEAD = /^(?:index|gauge|average|benchmark|composite)$/;
/** What stands between the name and its head: "[share] index", "[225] index". */
const BETWEEN = /^(?:shares?|stocks?|equity|all-share|composite|industrial|futures|blue-chip|mid-cap|small-cap|benchmark|bond|\d+)$/;

/** The name of the index that the noun group [first, after) calls so, with its head: "the broader [Topix gauge]"; null for any other group. */
export function indexNamed(scene: Scene, first: number, after: number): Role | null {
  const head = after - 1;
  if (!HEAD.test(word(scene, head)) || nameOf(scene, head)) return null;
  let last = head - 1;
  while (last > first && BETWEEN.test(word(scene, last))) last--;
  let start = last + 1;
  while (start > first && isNamePart(scene, start - 1)) start--;
  return start <= last ? plainRole(scene, start, after) : null;
}

/** "[Dow] Jones index", "[S&P] 500 index"; not "[Japanese] index", "[Tokyo]'s index". */
function isNamePart(scene: Scene, at: number): boolean {
  if (isPossessive(scene, at) || nameOf(scene, at)?.form === 'adjective') return false;
  return /^[\p{Lu}&]/u.test(scene.tokens.tokens[at]!.text) && word(scene, at) !== 'the';
}

export const EXAMPLES: readonly ClaimExample[] = [
  {
    text: "Athens's benchmark Ventor stock index closed down 1.2% at 6,310.",
    facts: [
      { quote: '1.2%', subject: 'Ventor stock index', direction: 'down' },
      { quote: '6,310', subject: 'Ventor stock index' },
    ],
  },
  { text: 'The S&P 400 index slipped 4 points.', facts: [{ quote: '4 points', subject: 'S&P 400 index' }] },
  { text: 'In Oslo, the broader Ventor gauge fell 0.6%.', facts: [{ quote: '0.6%', subject: 'Ventor gauge' }] },
  { text: "Norway's consumer price index rose 3%.", facts: [{ quote: '3%', subject: 'Norway' }] },
];
