export { align, type Alignment } from './align.js';
export { anchor, insideNumber } from './anchor.js';
export { compare, FIELDS, LEVELS, levelsOf, type Field, type Level } from './compare.js';
export { entriesOfGold, entriesOfSheet, GoldError, type Entry } from './entries.js';
export { reliabilityOf, type Bin, type Judged, type Reliability } from './reliability.js';
export { fieldLine, levelTable, report, snippet } from './report.js';
export { oneDecimal, score, type Difference, type FieldScore, type GroupScore, type Ratios, type Score, type ScoreInput } from './score.js';
