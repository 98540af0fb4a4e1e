/** Blocks that pages put around and between the paragraphs of an article: credits, dates, links to other articles, calls to subscribe. */
import type { Block } from './blocks.js';

interface Rule {
  readonly pattern: RegExp;
  /** Longer blocks say more than the phrase. In UTF-16 units. */
  readonly longest: number;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Words of a line that says nothing but when an article was published. */
const STAMP_WORD =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|\d{1,4}(?:st|nd|rd|th|[ap]m|z)?|[ap]m?|m|at|on|of|ago|hours?|minutes?|mins?|days?|weeks?|read|updated?|published|posted|modified|created|first|last|by|date|time|[ecmpbi][sd]?t|utc|gmt|aest|aedt|cest|cet)$/;

/** A time of day alone may be the heading of an entry. */
const DATED =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|updated|published|posted|ago|read|(?:19|20)\d\d$)/;

/** "May 3, 2021 | 4:10pm" → true, "12 people" → false, "2019" → false: a number alone is no date */
function isStamp(line: string): boolean {
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 && /\d/.test(line) && words.some((word) => DATED.test(word)) && words.every((word) => STAMP_WORD.test(word));
}

export const RULES: readonly Rule[] = [
  {
    pattern: /^(?:updated|published|posted|first published|last (?:updated|modified)|modified|created)\b[^.!?]*\d[^.!?]*$/i,
    longest: 90,
    examples: ['Updated on: May 3, 2021 / 10:07 AM / Norvik News', 'Posted: Fri 6:45 PM, May 3, 2021 |'],
    counterExamples: ['Published in 2020, it sold 300 copies.'],
  },
  {
    pattern: /^(?:By|BY)\s{1,3}\p{Lu}[\p{L}.'’-]{0,30}\s{1,3}(?:\p{Lu}|and\b)[^.!?]*$/u,
    longest: 90,
    examples: ['By Ann Lee and Tom Ray', 'By Ann Lee - 11/18/19 11:04 PM EST'],
    counterExamples: ['By Monday 40 people had been found.', 'By the numbers', 'By 2030, 40% of cars'],
  },
  {
    pattern:
      /^(?:\(?(?:image|photo(?:graph)?|picture|pic|video|file photo|credit|image credit|photo credit|source|screenshot)s?(?: (?:by|via|copyright|credit|courtesy|source)\b:?|:| ©)|©|\(?image: ©|(?:ap|reuters|getty|afp) (?:photo|images?)\b)[^.!?]*\)?$/i,
    longest: 100,
    examples: ['Photo: Ann Lee, Agwire', 'Image copyright Getty Images', '(Image: © Ann Lee)', '© Ann Lee'],
    counterExamples: ['Photo sales rose 5%.'],
  },
  {
    pattern:
      /^[^.!?]*(?:\/|\||via |, )\s*(?:getty(?: images)?|ap|afp|reuters|epa|shutterstock|bloomberg|istock|alamy)(?:\s*(?:\/|\||via)[^.!?]*)?$|^(?:getty images|reuters|associated press|ap|afp|shutterstock)$/i,
    longest: 100,
    examples: ['Ann Lee | Bloomberg | Getty Images', 'Ann Lee/Reuters', 'Getty Images'],
    counterExamples: ['Sales rose 5%, Reuters reported.'],
  },
  {
    pattern:
      /^(?:related(?: (?:articles?|stories|news|posts?|topics?|links?|content|coverage|video))?|see (?:also|more)|read (?:more|also|next|on|the full)|also (?:read|see|on)|more (?:\w+ ){0,3}(?:on|from|stories|news|to read|coverage)|don.t miss|you (?:may|might) (?:also )?(?:like|be interested)|recommended|trending|most (?:read|popular|viewed)|latest (?:news|stories)|top stories|must read|watch(?: also| more| now| live)?|listen|in pictures|explore more|what to read next|up next|next (?:article|story)|previous (?:article|story)|keep reading|go deeper|editors?.? picks?|popular now|in case you missed it|click (?:here|through)|learn more)\b(?:(?:[^.!?]|\.(?=\w))*|.*\?)(?:\.{2,4}|…)?$/i,
    longest: 140,
    examples: ['Related: The 15 weirdest boats', 'READ MORE', 'You may also like...', 'Also on norvik.example: Ferries are full'],
    counterExamples: ['Watch makers sold 5% more.', 'Related costs rose to $3 million.', 'More from the fund was paid out in 2020.'],
  },
  {
    pattern:
      /^(?:advert(?:isement|ising)?|sponsored(?: content)?|continue reading(?: below)?|(?:story|article) continues (?:below|after)[^.]*|comments?(?: \(\d+\))?|(?:post|leave|add|view|show|hide|\d+)(?: an?| all)? comments?(?: \(.{0,5}\))?|tell us what you think|have your say|share(?: this.*| on .*)?|print|email|save|close|caption|menu|home|search|log ?in|sign (?:in|up)|subscribe(?: now)?|skip to .*|back to top|loading|this (?:slideshow|content|video|site|page) requires javascript|image \d+ of(?: \/)? ?\d+|\d+ of \d+|view author archive|email the author|get author rss feed|file(?: photo)?|enlarge(?: this)?(?: image)?|play(?: video)?|facebook|twitter|whatsapp|copy link|load more|show more|view (?:more|gallery)|breaking news(?: emails?)?|newsletter)[.…:!]*$/i,
    longest: 80,
    examples: ['Advertisement', 'Continue Reading Below', 'Image 1 of 23', 'Share this article', '12 comments'],
    counterExamples: ['Share prices fell 5%.', 'Comments came from 12 people.'],
  },
  {
    pattern:
      /^(?:(?:please )?(?:subscribe|sign up|follow|like|join|download|get|send us|click here|tap here|register|become a|support|start your day|email us|contact us|listen to|check out|visit our|stay (?:up|tuned|informed)|never miss|don.t miss|let our|want (?:more|to)|have a (?:tip|story|question)|got a (?:tip|story)|do you have|if you have|this (?:article|story|post|website|site) (?:is|was|may|has|uses|originally|first)|(?:the )?content[s]? of this site|all rights reserved|copyright|we use cookies|like this story)\b)(?=.*\b(?:newsletters?|inbox|e-?mails?|app|apps|subscri\w+|twitter|facebook|instagram|youtube|whatsapp|telegram|here|us|affiliate|cookies?|rights reserved|forums?|updates|breaking news|special reports|daily|podcast|tips?|friend|originally|permission|copyright|©|notifications?|channel)\b)/i,
    longest: 320,
    examples: [
      'Sign up for our newsletter.',
      'Follow Ann Lee on Twitter @annlee.',
      'Get the latest updates right in your inbox.',
      'This website uses cookies to improve your experience.',
    ],
    counterExamples: ['Get-out-the-vote work cost $3 million.', 'Follow-on orders rose 5%.'],
  },
  {
    pattern: /^(?:(?:additional )?(?:reporting|writing|editing) by\b|source: [^.!?]*$|our standards:)/i,
    longest: 300,
    examples: ['Reporting by Ann Lee; Editing by Tom Ray', 'SOURCE: News agencies'],
    counterExamples: ['Reporting rules cost banks $3 million.'],
  },
  {
    pattern:
      /(?:^©|\bcopyright (?:©|\(c\)|\d{4})|\ball rights reserved\b|\bis a (?:reporter|correspondent|freelance|staff writer|senior writer|writer|contributor|journalist|editor|columnist)\b.{0,80}$|^https?:\/\/\S+$)/i,
    longest: 300,
    examples: ['© 2021 Norvik Post. All rights reserved.', 'Ann Lee is a reporter for Norvik Post.', 'https://example.org/news/1'],
    counterExamples: [
      'The site is a reporter of 40 leaks and of what came after them, of which there were more than 90 by the end of May.',
    ],
  },
];

/** Link texts longer than this are sentences. */
const LONGEST_LINK = 160;

/** `before` and `after` are the neighbours: a link alone in a list of items is one of them, links among links lead elsewhere. */
export function isBoilerplate({ kind, text, linked }: Block, before?: Block, after?: Block): boolean {
  if (kind === 'table') return false;
  const line = text.replace(/\s+/g, ' ');
  if (linked > LINKED && line.length < LONGEST_LINK) {
    if (kind === 'item') return isLink(before) || isLink(after);
    if (kind === 'heading' || !/[.!?]["”’]?$/.test(line)) return true;
  }
  if (line.length <= 90 && isStamp(line)) return true;
  return RULES.some(({ pattern, longest }) => line.length <= longest && pattern.test(line));
}

const LINKED = 0.8;
const isLink = (block: Block | undefined): boolean => block !== undefined && block.linked > LINKED;

const TAIL =
  /^(?:related|more|read|you (?:may|might)|recommended|trending|most|latest|top stories|want more|what to read|up next|next|keep reading|don.t miss|also|editors?.? picks?|popular|in case you missed|comments?|about the author|tell us)\b/i;

/** Whether the block announces other articles: "More great stories", "You may also like …" */
export function opensTail({ kind, text }: Block): boolean {
  return kind !== 'table' && text.length < 60 && TAIL.test(text) && !/[.]$/.test(text);
}
