/** Work that rests between its steps, so that articles which are read together go through each of them together. */
export type Steps<Result> = Generator<undefined, Result>;

export function toTheEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
