import { parseSync, Visitor } from 'vite';

/** One reference from a file to another: an import, a re-export, an `import()` or the URL of a worker. */
export interface Import {
  specifier: string;
  /** True when it is erased before running: `import type`, `export type`, `import('…')` as a type. */
  typeOnly: boolean;
  /** True for `new URL('./x.ts', import.meta.url)`: a file that runs elsewhere, e.g. in a worker. */
  byUrl: boolean;
  line: number;
}

/** What a file says, as far as the rules of the house care. */
export interface SourceFacts {
  imports: Import[];
  /** Places where the file asks the machine for the time or for chance. */
  impure: { what: string; line: number }[];
  /** Places where the file speaks SQL, as a query builder, a `sql` template or plain text. */
  sql: { what: string; line: number }[];
}

const BUILDER = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const RAW_SQL =
  /^\s*(select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|merge\s+into\s|with\s+(recursive\s+)?\w+\s+as\s*\(|(create|alter|drop)\s+(table|view|index|function|role|policy)\s|truncate\s+(table\s+)?\w+\s*$|set\s+local\s)/i;

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Parses a file and lists its imports, its clocks and dice, and its SQL; throws when it cannot be parsed. */
export function readFacts(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const lineOf = lineFinder(text);
  const facts: SourceFacts = { imports: [], impure: [], sql: [] };
  const add = (specifier: string, typeOnly: boolean, byUrl: boolean, start: number) =>
    facts.imports.push({ specifier, typeOnly, byUrl, line: lineOf(start) });
  const impure = (what: string, start: number) => facts.impure.push({ what, line: lineOf(start) });
  const rawText = (value: string, start: number) => {
    if (RAW_SQL.test(value)) facts.sql.push({ what: `SQL text “${value.trim().slice(0, 30)}…”`, line: lineOf(start) });
  };

  new Visitor({
    ImportDeclaration(node) {
      const erased =
        node.specifiers.length > 0 && node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type');
      add(node.source.value, node.importKind === 'type' || erased, false, node.start);
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) add(node.source.value, node.exportKind === 'type', false, node.start);
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type', false, node.start);
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') add(node.source.value, false, false, node.start);
    },
    TSImportType(node) {
      add(node.source.value, true, false, node.start);
    },
    NewExpression(node) {
      if (node.callee.type !== 'Identifier') return;
      if (node.callee.name === 'Date' && node.arguments.length === 0) impure('new Date()', node.start);
      const [first, second] = node.arguments;
      const aside = node.callee.name === 'URL' && second?.type === 'MemberExpression' && second.object.type === 'MetaProperty';
      if (aside && first?.type === 'Literal' && typeof first.value === 'string') add(first.value, false, true, node.start);
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') impure('Date()', node.start);
    },
    MemberExpression(node) {
      if (node.property.type !== 'Identifier' || node.computed) return;
      const owner = node.object.type === 'Identifier' ? node.object.name : '';
      const name = `${owner}.${node.property.name}`;
      if (['Date.now', 'Math.random', 'crypto.randomUUID', 'performance.now'].includes(name)) impure(name, node.start);
      if (BUILDER.has(node.property.name)) facts.sql.push({ what: `.${node.property.name}(…)`, line: lineOf(node.start) });
    },
    TaggedTemplateExpression(node) {
      if (node.tag.type === 'Identifier' && node.tag.name === 'sql') facts.sql.push({ what: 'sql`…`', line: lineOf(node.start) });
    },
    Literal(node) {
      if (typeof node.value === 'string') rawText(node.value, node.start);
    },
    TemplateLiteral(node) {
      rawText(node.quasis.map((part) => part.value.cooked ?? '').join('?'), node.start);
    },
  }).visit(program);
  return facts;
}
