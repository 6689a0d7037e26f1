import { placeOf } from './place.ts';
import { EMPTY_NAMES, EMPTY_WORDS, MOST_LINES } from './rules.ts';
import type { SourceFile, Violation } from './source-file.ts';

const ANY_LENGTH = /\.gen\.ts$|(^|\/)(locales|data|corpus)\/|^app\/demo\/seeds\//;
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Refuses files too long to read in one sitting; generated and data files may be any length. */
export function checkSizes(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => file.lines > MOST_LINES && !ANY_LENGTH.test(file.path))
    .map((file) => ({ rule: 'size', path: file.path, detail: `${file.lines} lines, at most ${MOST_LINES}` }));
}

/** Refuses names that say nothing, and names that are not kebab-case. */
export function checkNames(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const parts = file.path.split('/');
    const empty = parts.filter(
      (part) => part.split(/[-.]/).some((word) => EMPTY_WORDS.includes(word)) || EMPTY_NAMES.includes(part.split('.')[0] ?? ''),
    );
    const name = parts.at(-1) ?? '';
    const odd = FILE_NAME.test(name) || /(^|\/)migrations\//.test(file.path) ? [] : [`${name} is not kebab-case`];
    return [...empty.map((part) => `${part} says nothing about what it is for`), ...odd].map((detail) => ({
      rule: 'name',
      path: file.path,
      detail,
    }));
  });
}

/** SQL is spoken only in stores, migrations, the platform's own database folder, tools and tests. */
export function checkSql(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    const allowed =
      place.test ||
      file.path.endsWith('.store.ts') ||
      file.path.startsWith('packages/platform/db/') ||
      file.path.includes('/migrations/') ||
      place.folder === 'tools' ||
      place.folder === 'e2e';
    return allowed
      ? []
      : (file.facts?.sql ?? []).map(({ what, line }) => ({ rule: 'sql', path: `${file.path}:${line}`, detail: `${what} outside a store` }));
  });
}

/** Rules, kernel and design system give the same answer to the same question: no clock, no chance. */
export function checkPurity(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const { side, workspace, test } = placeOf(file.path);
    const pure =
      side === 'domain' ||
      (workspace.kind === 'package' && (workspace.name === 'kernel' || workspace.name === 'reader' || workspace.name === 'ui'));
    if (!pure || test) return [];
    return (file.facts?.impure ?? []).map(({ what, line }) => ({
      rule: 'purity',
      path: `${file.path}:${line}`,
      detail: `${what}: time and chance come in as arguments`,
    }));
  });
}
