/** The program beside rivals, in a process that has nothing else to do: what a process has loaded and run changes how fast V8 runs the rest. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { PACK } from '../batch/packs.js';
import type { extractAll } from '../extract.js';
import { RIVALS, type ReadText, type RivalName } from './rivals.js';
import { stopwatch, type Times } from './stopwatch.js';

/** The first rounds only warm up: V8 goes on compiling for three of them. */
const WARM = 4;
const ROUNDS = 5;

export interface Race {
  readonly rival: RivalName;
  readonly texts: readonly string[];
}

type Round = readonly (readonly [step: string, milliseconds: number])[];

/** The times of the stages and of the rival by round, in packs as a batch has them, pack by pack in turn, so that what else the machine does hits both. */
export function inTurn(read: typeof extractAll, rival: string, readRival: ReadText, texts: readonly string[]): readonly Times[] {
  const packs = packsOf(texts);
  return Array.from({ length: WARM + ROUNDS }, () => {
    const { times, watch } = stopwatch();
    for (const pack of packs) {
      watch(rival, () => pack.forEach(readRival));
      const articles = pack.map((text) => ({ id: 'news', text, meta: { published: '2019-11-05' } }));
      for (const result of read(articles, {}, watch)) if ('error' in result) throw result.error;
    }
    return times;
  }).slice(WARM);
}

function packsOf(texts: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(texts.length / PACK.tasks) }, (_, i) => texts.slice(i * PACK.tasks, (i + 1) * PACK.tasks));
}

/**
 * Runs races one after the other in a new process of plain node; each rival is loaded when its turn comes.
 * @param file the built `race-process.js`
 */
export async function runRaces(file: string, races: readonly Race[]): Promise<readonly (readonly Times[])[]> {
  const child = fork(file, { execArgv: [], serialization: 'advanced' });
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    throw new Error(`the process of the races ended with ${String(code)} before it answered`);
  });
  child.send(races);
  const [answers] = (await Promise.race([once(child, 'message'), ended])) as [readonly Round[][]];
  ended.catch(() => undefined);
  child.kill();
  return answers.map((rounds) => rounds.map((round) => new Map(round)));
}

/** The other side of `runRaces`: answers the one message that it gets. */
export async function answerRaces(read: typeof extractAll): Promise<void> {
  const [races] = (await once(process, 'message')) as [readonly Race[]];
  const answers: Round[][] = [];
  for (const { rival, texts } of races) {
    answers.push(inTurn(read, rival, await RIVALS[rival](), texts).map((times) => [...times]));
  }
  process.send!(answers);
}
