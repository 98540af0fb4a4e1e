/** Something is wrong with what a person gave us: which file, what is wrong, what to do. One line, never a stack. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly file: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${file}: ${problem}; ${remedy}`);
  }
}
