import { describe, expect, test } from 'vitest';
import { monitoredFileToOpen, monitoredStep, type MonitoredFile } from '../../contract.ts';
import { correctionFrom, draftOf, emptyDraft, faultsOf, fileFrom, type FileDraft } from './file-draft.ts';

const person = '019ae7d0-0000-7000-8000-000000000001';
const today = '2026-11-16';
const whole: FileDraft = {
  ...emptyDraft(person, today),
  kind: 'incident',
  stage: 'received',
  number: ' 12/HS ',
  subject: 'Vụ việc thử',
  unit: 'phuong-thu',
};

describe('the form of a monitored file', () => {
  test('sends what the contract takes, and says which field is missing', () => {
    expect(faultsOf(whole, today)).toEqual([]);
    expect(monitoredFileToOpen.safeParse(fileFrom(whole)).success).toBe(true);
    expect(fileFrom(whole)).toMatchObject({ number: '12/HS', owner: { unit: 'phuong-thu' }, dueOn: null, readers: [person] });
    expect(fileFrom({ ...whole, outside: true, office: ' Thanh tra ' }).owner).toEqual({ office: 'Thanh tra' });
    expect(faultsOf(emptyDraft(person, today), today)).toEqual(['kind', 'stage', 'number', 'subject', 'owner']);
    expect(faultsOf({ ...whole, outside: true }, today)).toEqual(['owner']);
    expect(faultsOf({ ...whole, stageSince: '2026-11-17' }, today)).toEqual(['date']);
  });

  test('takes a due date or working days, never both', () => {
    expect(fileFrom({ ...whole, days: '15' })).toMatchObject({ dueOn: null, withinWorkingDays: 15 });
    for (const days of ['0', 'mười', '1.5', '2001']) expect([days, faultsOf({ ...whole, days }, today)]).toEqual([days, ['days']]);
    expect(faultsOf({ ...whole, days: '15', dueOn: today }, today)).toEqual(['days']);
    expect(faultsOf({ ...whole, dueUnread: true }, today)).toEqual(['due']);
  });

  test('comes back from a file that stands and changes nothing', () => {
    const file: MonitoredFile = {
      id: person,
      revision: 3,
      kind: 'incident',
      number: '12',
      subject: 'Vụ việc',
      owner: { unit: null, office: 'Thanh tra' },
      stage: 'received',
      stageSince: today,
      dueOn: '2026-12-01',
      workingDaysLeft: 11,
      closedOn: null,
    };
    const correction = correctionFrom(draftOf(file));
    expect(monitoredStep.safeParse(correction).success).toBe(true);
    expect(correction).toEqual({
      act: 'correct',
      number: '12',
      subject: 'Vụ việc',
      owner: { office: 'Thanh tra' },
      dueOn: '2026-12-01',
      keepDayOff: false,
    });
  });
});
