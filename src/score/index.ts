export { align, type Alignment } from './align.js';
export { anchor, insideNumber, occurrence } from './anchor.js';
export { FIELDS, LEVELS, levelsOf, wrongFields, type Field, type Level } from './compare.js';
export { entriesOfGold, entriesOfSheet, GoldError, type Entry } from './entries.js';
export { judge, type JudgedArticle, type Outcome, type Problem, type ScoreInput } from './judge.js';
export { reliabilityOf, type Bin, type Judged, type Reliability } from './reliability.js';
export { fieldLine, levelTable, report, snippet } from './report.js';
export { score, scoreOf, type Difference, type FieldScore, type GroupScore, type Score } from './score.js';
export { oneDecimal, type Ratios } from './tally.js';
