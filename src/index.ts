/** The library: `extract(readArticle(bytes, { file }))` gives the fact sheet of an article; `extractAll` gives those of several, faster. */
export { ArticleMeta, ArticleTooLongError, type Article } from './article.js';
export type { Document } from './document.js';
export { analyze, extract, extractAll, type ExtractOptions } from './extract.js';
export { Fact, FactSheet, LedgerEntry } from './fact.js';
export { Gold, GoldFact } from './gold.js';
export { readLexicon } from './own-lexicon.js';
export { InputError, readArticle, type ReadOptions } from './read/index.js';
export { Baseline, bless, check, formatBaseline, GoldError, parseRule, REPORTS, RuleError, score, type Check, type CheckOptions, type Difference, type GroupScore, type ReportFormat, type Rule, type Score, type ScoreInput } from './score/index.js'; // prettier-ignore
export { VERSION } from './version.js';
