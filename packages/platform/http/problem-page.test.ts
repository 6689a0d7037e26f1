import { describe, expect, test } from 'vitest';
import { explainedStatuses, problemList, problemPage } from './problem-page.ts';
import { refusalTexts } from './refusal-texts.ts';

const codes = Object.keys(refusalTexts);

describe('the pages of problems', () => {
  test('explain every refusal there is, in both languages', () => {
    expect(codes.length).toBeGreaterThan(15);
    for (const [code, { status }] of Object.entries(refusalTexts)) {
      expect(explainedStatuses(), code).toContain(status);
      for (const language of ['vi', 'en'] as const) {
        const page = problemPage(code, language) ?? '';
        expect(page).toContain(`<html lang="${language}">`);
        expect(page).toContain(`<code>${code}</code>`);
        expect(page).not.toMatch(/\{\w+\}(?![^<]*<\/style>)/);
      }
    }
  });

  test('know no other codes', () => expect([problemPage('toString', 'vi'), problemPage('no-such-code', 'en')]).toEqual([null, null]));

  test('are listed', () => {
    for (const code of codes) expect(problemList('en')).toContain(`/problems/${code}?lang=en`);
  });
});
