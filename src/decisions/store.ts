/** The review of an article on disk: ID.gold.json and ID.review.json beside ID.txt. */
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../article.js';
import { inputError, readBytesIfThere } from '../corpus/files.js';
import { readFolderArticle, readFolderGold } from '../corpus/index.js';
import { writeAlone, writeTogether } from '../corpus/together.js';
import type { Gold } from '../gold.js';
import { decode, InputError, parseJson } from '../read/index.js';
import { anchorsOf } from './anchors.js';
import { formatGold } from './gold-format.js';
import { ReviewFile, type ArticleState, type Operation } from './review-file.js';
import { operate, type Review, type Stamp } from './steps.js';

export interface OpenedReview {
  readonly article: Article;
  /** null where nobody has made gold yet. */
  readonly gold: Gold | null;
  readonly file: ReviewFile | null;
  readonly review: Review;
  readonly state: ArticleState;
  /** Of text, gold and review file together: it changes when one of them does. */
  readonly version: string;
}

/** Somebody else wrote the files since they were read. */
export class VersionError extends Error {
  override readonly name = 'VersionError';
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const pathOf = (folder: string, id: string, kind: 'txt' | 'meta.json' | 'gold.json' | 'review.json'): string =>
  path.join(folder, `${id}.${kind}`);

/** @throws InputError where a file of the article is missing, broken, or a link that leads out of the folder. */
export async function openReview(folder: string, id: string): Promise<OpenedReview> {
  await stayInside(folder, id);
  const article = await readFolderArticle(folder, id);
  const goldBytes = await readBytesIfThere(pathOf(folder, id, 'gold.json'));
  const reviewPath = pathOf(folder, id, 'review.json');
  const reviewBytes = await readBytesIfThere(reviewPath);
  const gold = goldBytes && (await readFolderGold(folder, article));
  const file = reviewBytes && parseJson(decode(reviewBytes, reviewPath), ReviewFile, reviewPath);
  // Gold that was edited elsewhere is right, and the way back to it is not known; where it was removed, no decision is left.
  const isOurs = file !== null && goldBytes !== null && file.gold === sha256(goldBytes);
  const review: Review = {
    state: file?.state ?? (gold && !gold.draft ? 'done' : 'in review'),
    facts: gold?.facts ?? [],
    draft: gold?.draft ?? false,
    decisions: gold && file ? file.decisions : [],
    history: isOurs ? file.history : [],
    undone: isOurs ? file.undone : 0,
  };
  const state = file === null && (gold === null || gold.draft) ? 'new' : review.state;
  const version = sha256([article.text, goldBytes, reviewBytes].map((part) => (part === null ? '-' : sha256(part))).join()).slice(0, 16);
  return { article, gold, file, review, state, version };
}

/**
 * Carries out operations and writes both files, or none. What another process wrote meanwhile has another version.
 * @throws VersionError where the files are not of that version, StepError where an operation does not fit.
 */
export function writeReview(
  folder: string,
  id: string,
  version: string,
  operations: readonly Operation[],
  stamp: Stamp,
): Promise<OpenedReview> {
  return writeAlone(folder, id, async () => {
    const opened = await openReview(folder, id);
    if (opened.version !== version) throw new VersionError(`${id} is of version ${opened.version} now`);
    await writeTogether(folder, id, contentsOf(opened, operations, stamp));
    return openReview(folder, id);
  });
}

function contentsOf(opened: OpenedReview, operations: readonly Operation[], stamp: Stamp): Record<'.gold.json' | '.review.json', string> {
  const { article, gold, file } = opened;
  const anchors = anchorsOf(article.text);
  const review = operations.reduce((before, operation) => operate(before, operation, stamp, anchors), opened.review);
  const { facts, ...rest } = review;
  const goldText = formatGold({
    ...(gold?.schema ? { schema: gold.schema } : {}),
    article: article.id,
    published: gold ? gold.published : (article.meta.published ?? null),
    ...(rest.draft ? { draft: true } : {}),
    facts: [...facts],
  });
  const reviewText: ReviewFile = {
    schema: 'tallywire/review@1',
    article: article.id,
    state: rest.state,
    reviewer: stamp.by,
    started: file?.started ?? stamp.at,
    updated: stamp.at,
    gold: sha256(goldText),
    decisions: rest.decisions,
    history: rest.history,
    undone: rest.undone,
  };
  return { '.gold.json': goldText, '.review.json': formatReview(reviewText) };
}

/** One decision and one step a line. */
export function formatReview({ decisions, history, undone, ...head }: ReviewFile): string {
  const lines = (values: readonly unknown[]): string => `[${values.map((value) => `\n${JSON.stringify(value)}`).join(',')}\n]`;
  return `${JSON.stringify(head).slice(0, -1)},"decisions":${lines(decisions)},\n"history":${lines(history)},\n"undone":${undone}}\n`;
}

/** Links may stay within the folder. A broken link is a file that is missing. */
async function stayInside(folder: string, id: string): Promise<void> {
  const root = await realpath(folder).catch((error: unknown) => {
    throw inputError(folder, error);
  });
  for (const kind of ['txt', 'meta.json', 'gold.json', 'review.json'] as const) {
    const file = pathOf(folder, id, kind);
    const real = await realpath(file).catch(() => null);
    if (real !== null && path.dirname(real) !== root)
      throw new InputError(file, 'is a link that leads out of the folder', 'put the file itself there');
  }
}
