import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditSentences } from './audit-sentences.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every action a module other than access writes into the audit trail, as its source names it. */
function actionsWritten(): string[] {
  const files = globSync('modules/*/server/**/*.ts', { cwd: root }).filter(
    (file) => !file.startsWith('modules/access/') && !file.includes('.test.'),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\baction: [^,\n]*/g)].flatMap(([line]) =>
      [...line.matchAll(/'([a-z.-]+)'/g)].map(([, action]) => action ?? ''),
    ),
  );
  return [...new Set(found)].toSorted();
}

describe('audit trail in sentences', () => {
  test('every action a module writes has its sentence', () => {
    const written = actionsWritten();
    expect(written).toContain('figures.submit');
    expect(written.filter((action) => !Object.hasOwn(auditSentences, action))).toEqual([]);
  });

  test('an import says how much it wrote, from which file and what it corrected', () => {
    const detail = { corrected: 3, fileName: 'tháng 10.xlsx', written: 1250 };
    expect(auditSentences['figures.import']?.(detail, { kind: 'import', id: 'x' })).toEqual({
      vi: 'nhập 1.250 số liệu từ tệp “tháng 10.xlsx”, trong đó sửa 3',
      en: 'imported 1,250 figures from the file "tháng 10.xlsx", 3 of them corrections',
    });
  });

  test('a judgement names its class and its reason', () => {
    const subject = { kind: 'status', id: '1/2026' };
    const judged = auditSentences['status.override']?.({ class: 'met', indicator: 'exports', reason: 'đã nghiệm thu' }, subject);
    expect(judged?.vi).toBe('đánh giá chỉ tiêu exports là đã đạt: đã nghiệm thu');
    const withdrawn = auditSentences['status.override']?.({ class: null, indicator: 'exports', reason: '' }, subject);
    expect(withdrawn?.vi).toBe('bỏ đánh giá riêng của chỉ tiêu exports');
  });
});
