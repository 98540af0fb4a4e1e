/** Examples of the clause rules: our own sentences with the chunks and clauses they must give. They stand beside the rules; one test walks over all. */
export interface ClauseExample {
  readonly text: string;
  /** The day the text was published; 2024-05-14 where left out. */
  readonly published?: string;
  /** Every chunk in brackets, punctuation without: "[Sales] [rose] [5%]." */
  readonly chunks?: string;
  /** "subject | verb" of each clause in order, "-" for none. */
  readonly clauses?: readonly string[];
}
