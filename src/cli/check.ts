import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import pc from 'picocolors';
import { readBytesIfThere, writeAtomic } from '../corpus/files.js';
import { decode, InputError, parseJson } from '../read/index.js';
import { Baseline, bless, check, formatBaseline, LEVELS, parseRule, REPORT_FORMATS, REPORTS, RuleError, RULES, type Check, type Level, type ReportFormat, type Rule, type Score } from '../score/index.js'; // prettier-ignore
import { VERSION } from '../version.js';
import { readInputs } from './check-inputs.js';
import { EXIT, print } from './output.js';
import { readCheckSettings, SETTINGS_FILE, type CheckSettings } from './settings.js';

const HELP = `
GOLD_DIR holds ID.txt beside ID.gold.json (default: corpus). Without --found the articles are extracted anew.
Levels, each a share of facts: found, quantity (value, unit, per), typed (and kind, direction, modifier),
full (and subject, metric, period), whole (and from, place, source, modality).

--bless writes today's scores and facts to the baseline (default: GOLD_DIR/baseline.json). Where there is one, check tells
which facts are fixed, broken and still wrong since then, and which scores moved beyond noise.

Reports: ${REPORT_FORMATS.map((format) => `${format} (${REPORTS[format].about})`).join(', ')}.

Rules for --fail-on:
${RULES.replaceAll(/^/gm, '  ')}

${SETTINGS_FILE} in the working folder may hold all of this, paths counted from it; the command line wins:
  { "check": { "gold": "corpus", "failOn": ["broken", "score=typed>=0.9"], "reports": { "html": "check.html" } } }

Exit codes: 0 done, 1 a --fail-on or --min is missed, 2 bad input.

Examples:
  $ tallywire check
  $ tallywire check corpus --found extracted --report html=check.html
  $ tallywire check --bless --note "periods of quotes"
  $ tallywire check --fail-on broken --fail-on 'score=typed>=0.9' --format junit > report.xml
  $ tallywire check --found model.jsonl --map model.map.json
  $ tallywire check --min found=97 --min full=80 --min date.found=60`;

interface Threshold {
  readonly group: string;
  readonly level: Level;
  readonly percent: number;
}

interface Options {
  readonly found?: string;
  readonly map?: string;
  readonly lexicon?: string;
  readonly baseline?: string;
  readonly bless?: true;
  readonly note?: string;
  readonly failOn: readonly Rule[];
  readonly min: readonly Threshold[];
  readonly drafts?: true;
  readonly format?: ReportFormat;
  readonly json?: true;
  readonly report: readonly ReportFile[];
  readonly settings?: string;
}

interface ReportFile {
  readonly format: ReportFormat;
  readonly file: string;
}

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('compare fact sheets with gold, and with the last blessed result')
    .argument('[gold-dir]', 'folder of gold (default: corpus)')
    .option('--found <path>', 'folder of fact sheets or of the gold of another annotator; with --map, a file')
    .option('--map <file>', 'says what the fields of the output of another extractor hold')
    .option('--lexicon <file>', 'rows of your own beside ours')
    .option('--baseline <file>', 'the blessed result (default: GOLD_DIR/baseline.json)')
    .option('--bless', 'take the result of today as the baseline')
    .option('--note <text>', 'why it is blessed')
    .option('--fail-on <rule>', 'end with 1 where the rule is broken; may be repeated', parseFailOn, [])
    .option('--min <[group.]level=percent>', 'least F1, of number facts if no group is named; may be repeated', parseThreshold, [])
    .option('--drafts', 'score unreviewed drafts of gold too')
    .addOption(new Option('--format <format>', 'of what is printed (default: text)').choices(REPORT_FORMATS))
    .option('--json', 'the same as --format json')
    .option('--report <format=file>', 'write a report to a file as well; may be repeated', parseReport, [])
    .option('--settings <file>', `settings (default: ${SETTINGS_FILE}, if there)`)
    .addHelpText('after', HELP)
    .action(runCheck);
}

/** "found=97" · "date.found=60" · "xiaomi-japan.full=72" */
function parseThreshold(value: string, before: readonly Threshold[]): readonly Threshold[] {
  const match = /^(?:(.+)\.)?([a-z]+)=(\d{1,3}(?:\.\d+)?)$/.exec(value);
  const level = LEVELS.find((name) => name === match?.[2]);
  if (!match || !level) throw new InvalidArgumentError(`Write it as full=80 or date.found=60; levels are ${LEVELS.join(', ')}.`);
  return [...before, { group: match[1] ?? 'number', level, percent: Number(match[3]) }];
}

function parseFailOn(value: string, before: readonly Rule[]): readonly Rule[] {
  try {
    return [...before, parseRule(value)];
  } catch (error) {
    if (error instanceof RuleError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
}

function parseReport(value: string, before: readonly ReportFile[]): readonly ReportFile[] {
  const format = REPORT_FORMATS.find((name) => value.startsWith(`${name}=`));
  if (!format || value.length === format.length + 1)
    throw new InvalidArgumentError(`Write it as html=check.html; formats are ${REPORT_FORMATS.join(', ')}.`);
  return [...before, { format, file: value.slice(format.length + 1) }];
}

async function runCheck(argument: string | undefined, options: Options): Promise<void> {
  const settings = await readCheckSettings(options.settings);
  const wanted = withSettings(options, settings);
  const goldDir = argument ?? settings.gold ?? 'corpus';
  // A file or folder on the command line does not go with a map or lexicon in the settings.
  const map = options.map ?? (options.found === undefined ? settings.map : undefined);
  const lexicon = options.lexicon ?? (options.found === undefined ? settings.lexicon : undefined);
  const inputs = await readInputs(goldDir, { found: options.found ?? settings.found, map, lexicon });

  const baselineFile = options.baseline ?? settings.baseline ?? path.join(goldDir, 'baseline.json');
  const baseline = await readBaseline(baselineFile, options.baseline !== undefined && !options.bless);
  const needy = wanted.rules.find(({ needsBaseline }) => needsBaseline && baseline === null);
  if (needy && !options.bless)
    throw new InputError(baselineFile, `does not exist, and the rule "${needy.text}" needs it`, 'make it with "tallywire check --bless"');
  const rules = options.bless && baseline === null ? wanted.rules.filter(({ needsBaseline }) => !needsBaseline) : wanted.rules;
  const result = check(inputs, { version: VERSION, baseline, rules, scoreDrafts: wanted.drafts });

  print(REPORTS[options.json ? 'json' : (options.format ?? 'text')].render(result));
  for (const { format, file } of wanted.reports) await writeAtomic(file, REPORTS[format].render(result));
  for (const { group, level, percent } of wanted.min) judgeMin(result.score, group, level, percent);
  for (const { rule, message } of result.faults) miss(`fails: ${rule}:`, message);
  if (options.bless) await writeBaseline(baselineFile, result, baseline, options.note ?? null);
}

function withSettings(options: Options, settings: CheckSettings) {
  try {
    return {
      rules: [...(settings.failOn ?? []).map(parseRule), ...options.failOn],
      min: [...(settings.min ?? []).reduce((before: readonly Threshold[], text) => parseThreshold(text, before), []), ...options.min],
      drafts: options.drafts ?? settings.drafts ?? false,
      reports: [
        ...Object.entries(settings.reports ?? {}).map(([format, file]) => ({ format: format as ReportFormat, file })),
        ...options.report,
      ],
    };
  } catch (error) {
    if (error instanceof RuleError || error instanceof InvalidArgumentError)
      throw new InputError(options.settings ?? SETTINGS_FILE, error.message, 'correct the rule');
    throw error;
  }
}

/** null where there is none. @throws InputError where one was asked for, or is broken. */
async function readBaseline(file: string, isNeeded: boolean): Promise<Baseline | null> {
  const bytes = await readBytesIfThere(file);
  if (bytes !== null) return parseJson(decode(bytes, file), Baseline, file);
  if (isNeeded) throw new InputError(file, 'does not exist', 'make it with "tallywire check --bless"');
  return null;
}

async function writeBaseline(file: string, { articles, score }: Check, old: Baseline | null, note: string | null): Promise<void> {
  if (process.exitCode === EXIT.badInput)
    throw new InputError(file, 'is not written, since not all articles could be scored', 'mend the errors above first');
  const blessed = bless(articles, old, { version: VERSION, now: new Date().toISOString(), note });
  const isNew = await writeAtomic(file, formatBaseline(blessed));
  const facts = score.groups['number']?.gold ?? 0;
  process.stderr.write(
    isNew ? `${file}: blessed ${articles.length} articles, ${facts} number facts\n` : `${file}: nothing changed since it was blessed\n`,
  );
}

function judgeMin({ groups, articles }: Score, group: string, level: Level, percent: number): void {
  const scored = [groups, articles].find((all) => Object.hasOwn(all, group))?.[group];
  const f1 = scored?.levels[level].f1 ?? null;
  if (f1 === null || f1 < percent) miss('missed:', `${level} of ${group} is ${f1 ?? 'not scored'}, at least ${percent} was asked for`);
}

function miss(what: string, message: string): void {
  process.exitCode ??= EXIT.missed;
  process.stderr.write(`${pc.red(what)} ${message}\n`);
}
