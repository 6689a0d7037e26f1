import { expect, test } from 'vitest';
import { defaultTemplates } from '../../domain/templates/default-templates.ts';
import type { ReportTemplate } from '../routes.ts';
import { draftOf, lacking, movedPart, newPart, templateOf } from './template-draft.ts';

const house = (kind: keyof typeof defaultTemplates): ReportTemplate => structuredClone(defaultTemplates[kind]) as ReportTemplate;

test.each(['quarter', 'letter', 'appendix'] as const)('the template of a %s reads back from its form as it was', (kind) => {
  expect(templateOf(draftOf(house(kind)))).toEqual(house(kind));
});

test('lists are lines, empty ones left out; no kind of document is a letter', () => {
  const draft = { ...draftOf(house('quarter')), recipients: ' Như trên \n\n Lưu: VT', documentKind: '  ' };
  expect(templateOf(draft)).toMatchObject({ recipients: ['Như trên', 'Lưu: VT'], documentKind: null });
});

test('parts change places one step at a time and stay inside the report', () => {
  const { parts } = draftOf(house('quarter'));
  const [first, second, ...rest] = parts;
  expect(movedPart(parts, second!.place, -1)).toEqual([second, first, ...rest]);
  expect(movedPart(parts, first!.place, -1)).toBe(parts);
  expect(movedPart(parts, parts.at(-1)!.place, 1)).toBe(parts);
});

test('a template without a subject, without parts or with an empty text is not sent', () => {
  const draft = draftOf(house('letter'));
  expect(lacking(draft)).toEqual([]);
  const text = newPart('text', '');
  expect(lacking({ ...draft, subject: ' ', parts: [text] })).toEqual(['subject', `words-${text.place}`]);
  expect(lacking({ ...draft, parts: [] })).toEqual(['parts']);
});
