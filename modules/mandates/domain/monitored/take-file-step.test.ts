import { describe, expect, test } from 'vitest';
import { compareFiles } from './file-order.ts';
import { fileKinds } from './file-kinds.ts';
import { takeFileStep, type FileFacts, type FileStep } from './take-file-step.ts';

const file: FileFacts = {
  kind: 'criminal-case',
  number: '01/TD',
  subject: 'Vụ thử',
  owner: { unitId: null, office: 'Cơ quan điều tra' },
  stage: 'investigation',
  stageSince: '2026-03-02',
  dueOn: '2026-06-01',
  closedOn: null,
  readers: ['a', 'b'],
};
const now = { today: '2026-05-04', last: '2026-03-02', person: 'a' };
const fault = (step: FileStep, from: FileFacts = file) => {
  const taken = takeFileStep(from, step, now);
  return 'fault' in taken ? taken.fault : null;
};

describe('a step with a monitored file', () => {
  test('moves to any stage of its kind, forward, back or over one, on a day between the last entry and today', () => {
    for (const stage of ['prosecution', 'report-received', 'appeal'])
      expect(takeFileStep(file, { act: 'move', stage, on: '2026-05-04' }, now)).toEqual({
        file: { ...file, stage, stageSince: '2026-05-04' },
        on: '2026-05-04',
      });
    expect(fault({ act: 'move', stage: 'investigation', on: '2026-05-04' })).toBe('same-stage');
    expect(fault({ act: 'move', stage: 'handover', on: '2026-05-04' })).toBe('unknown-stage');
    expect(fault({ act: 'move', stage: 'appeal', on: '2026-05-05' })).toBe('day-to-come');
    expect(fault({ act: 'move', stage: 'appeal', on: '2026-03-01' })).toBe('day-before-last');
  });

  test('closes and opens again; nothing else is done with a closed one but naming readers', () => {
    const taken = takeFileStep(file, { act: 'close', on: '2026-05-01' }, now);
    if ('fault' in taken) throw new Error(taken.fault);
    expect(taken.file.closedOn).toBe('2026-05-01');
    for (const step of [
      { act: 'move', stage: 'appeal', on: '2026-05-04' },
      { act: 'close', on: '2026-05-04' },
      { act: 'correct', number: '02', subject: 'x', owner: file.owner, dueOn: null },
    ] as const)
      expect(fault(step, taken.file)).toBe('closed');
    expect(takeFileStep(taken.file, { act: 'name-readers', readers: ['a'] }, now)).toMatchObject({ file: { readers: ['a'] } });
    expect(takeFileStep(taken.file, { act: 'reopen' }, now)).toMatchObject({ file: { closedOn: null }, on: now.today });
    expect(fault({ act: 'reopen' })).toBe('not-closed');
  });

  test('keeps whoever writes among the readers, and refuses what changes nothing', () => {
    expect(fault({ act: 'name-readers', readers: ['b'] })).toBe('self-not-named');
    expect(fault({ act: 'name-readers', readers: ['b', 'a', 'a'] })).toBe('nothing-changed');
    const { number, subject, owner, dueOn } = file;
    expect(fault({ act: 'correct', number, subject, owner, dueOn })).toBe('nothing-changed');
    expect(fault({ act: 'correct', number, subject, owner: { unitId: 7, office: null }, dueOn })).toBeNull();
  });
});

test('kinds and their stages have codes of their own that the database takes', () => {
  expect(fileKinds.length).toBeGreaterThan(3);
  expect(new Set(fileKinds.map(({ code }) => code)).size).toBe(fileKinds.length);
  for (const { code, stages } of fileKinds) {
    expect(stages.length).toBeGreaterThan(2);
    expect(new Set(stages.map((one) => one.code)).size).toBe(stages.length);
    for (const one of [code, ...stages.map((each) => each.code)]) expect(one).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});

test('files are looked through by what is due first; without a date after them, closed ones last', () => {
  const placed = (number: string, dueOn: string | null, closedOn: string | null = null) => ({ number, dueOn, closedOn });
  const files = [
    placed('5', '2026-01-01', '2026-02-01'),
    placed('3', null),
    placed('2', '2026-09-01'),
    placed('4', '2026-01-01', '2026-03-01'),
    placed('1', '2025-12-01'),
  ];
  expect(files.toSorted(compareFiles).map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5']);
});
