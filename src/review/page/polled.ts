/** Answers of the server that grow while it still reads articles. */
import { useEffect, useState } from 'preact/hooks';

const TYPING = 150;
const PENDING = 500;

export interface Polled<Answer> {
  readonly answer: Answer | null;
  readonly problem: string | null;
}

/** Asks when the question changes and typing pauses, and again while articles are pending. */
export function usePolled<Answer extends { readonly pending: number }>(question: string, ask: () => Promise<Answer>): Polled<Answer> {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let timer = 0;
    let gone = false;
    const load = (): void => {
      ask().then(
        (next) => {
          if (gone) return;
          setAnswer(next);
          setProblem(null);
          if (next.pending > 0) timer = window.setTimeout(load, PENDING);
        },
        (error: Error) => !gone && setProblem(error.message),
      );
    };
    timer = window.setTimeout(load, answer ? TYPING : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [question]);
  return { answer, problem };
}
