/**
 * A step of the build. The sources ask words by patterns, which read well: /^(?:rose|fell)$/.test(word). A pattern inside a function is made
 * anew at each call, and asking it takes longer than comparing the word: the build makes each pattern once, and writes out those that stand
 * for a list of words.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Beyond, the pattern is left as it is. */
const MOST_WORDS = 300;
/** More words are looked up in a set. */
const MOST_COMPARED = 40;

/** The words that a pattern stands for, null where it is no list of whole words: /^(?:gains?|a loss)$/ → gain, gains, a loss. */
export function wordsOf(pattern: RegExp | string): readonly string[] | null {
  const { pattern: parsed, flags } = new RegExpParser({ ecmaVersion: 2024 }).parseLiteral(String(pattern));
  if (flags.raw !== '' || parsed.alternatives.length !== 1) return null;
  const { elements } = parsed.alternatives[0]!;
  const [begin, end] = [elements[0], elements.at(-1)];
  if (begin?.type !== 'Assertion' || begin.kind !== 'start' || end?.type !== 'Assertion' || end.kind !== 'end') return null;
  const words = sequence(elements.slice(1, -1));
  return words && [...new Set(words)];
}

function sequence(elements: readonly AST.Element[]): readonly string[] | null {
  let found: readonly string[] = [''];
  for (const element of elements) {
    const next = textsOf(element);
    if (next === null || found.length * next.length > MOST_WORDS) return null;
    found = found.flatMap((start) => next.map((end) => start + end));
  }
  return found;
}

function textsOf(element: AST.Element | AST.QuantifiableElement | AST.CharacterClassElement): readonly string[] | null {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)];
    case 'Group':
      return element.modifiers ? null : all(element.alternatives.map(({ elements }) => sequence(elements)));
    case 'CharacterClass':
      return element.negate ? null : all(element.elements.map((each) => (each.type === 'Character' ? textsOf(each) : null)));
    case 'Quantifier': {
      const once = element.max === 1 ? textsOf(element.element) : null;
      return once && (element.min === 0 ? [...once, ''] : once);
    }
    default:
      return null;
  }
}

const all = (lists: readonly (readonly string[] | null)[]): readonly string[] | null =>
  lists.every((list) => list !== null) ? lists.flat() : null;

/** The source of a function that is asked as the pattern's `test` is. */
function comparison(name: string, words: readonly string[]): string {
  if (words.length > MOST_COMPARED)
    return `const ${name}Words = new Set(${JSON.stringify(words)}), ${name} = (word) => ${name}Words.has(word);`;
  const cases = [...new Set(words.map(({ length }) => length))].map((length) => {
    const same = words.filter((word) => word.length === length).map((word) => `word === ${JSON.stringify(word)}`);
    return `case ${length}: return ${same.join(' || ')};`;
  });
  return `function ${name}(word) { switch (word.length) { ${cases.join(' ')} default: return false; } }`;
}

/** A part of a syntax tree (ESTree). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Rewrites a chunk, of which `parse` gives the syntax tree. */
export function hoistPatterns(code: string, parse: (code: string) => unknown): string {
  const declared = new Map<string, string>();
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const made = new Map<string, { readonly name: string; readonly isList: boolean }>();
  const lines: string[] = [];
  const make = (pattern: string): { readonly name: string; readonly isList: boolean } => {
    const known = made.get(pattern);
    if (known) return known;
    const name = `PATTERN_${made.size}`;
    const words = wordsOf(pattern);
    lines.push(words ? comparison(name, words) : `const ${name} = ${pattern};`);
    const one = { name, isList: words !== null };
    made.set(pattern, one);
    return one;
  };
  /** The pattern of a literal, or of a constant of the module. */
  const patternOf = (node: Node): string | null => {
    if (node.type === 'Literal' && node['regex']) return code.slice(node.start, node.end);
    return node.type === 'Identifier' ? (declared.get(node['name'] as string) ?? null) : null;
  };
  const visit = (node: Node, inside: boolean): void => {
    const callee = node['callee'] as Node | undefined;
    const object = callee?.['object'] as Node | undefined;
    if (
      inside &&
      node.type === 'CallExpression' &&
      callee!.type === 'MemberExpression' &&
      (callee!['property'] as Node)['name'] === 'test'
    ) {
      const pattern = patternOf(object!);
      // What remembers where it was cannot be shared
      if (pattern !== null && !/[gy][a-z]*$/.test(pattern)) {
        const { name, isList } = make(pattern);
        if (isList) edits.push({ start: object!.start, end: callee!.end, text: name });
        else if (object!.type === 'Literal') edits.push({ start: object!.start, end: object!.end, text: name });
      }
    }
    const within = inside || /Function/.test(node.type);
    for (const value of Object.values(node)) for (const child of [value].flat()) if (isNode(child)) visit(child, within);
  };
  const program = parse(code) as Node & { readonly body: readonly Node[] };
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement['kind'] !== 'const') continue;
    for (const { id, init } of statement['declarations'] as readonly { readonly id: Node; readonly init: Node | null }[])
      // No parameter has a name in capitals, so that none hides the constant
      if (/^[A-Z][A-Z\d_$]*$/.test(String(id['name'])) && init?.type === 'Literal' && init['regex'])
        declared.set(id['name'] as string, code.slice(init.start, init.end));
  }
  visit(program, false);
  let written = code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) written = written.slice(0, start) + text + written.slice(end);
  return [...lines, written].join('\n');
}
