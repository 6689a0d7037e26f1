import { expect, test } from 'vitest';
import { auditSentence, ownAuditSentences } from './audit-sentence.ts';

test('roles and places are named; an action nobody explains is named as it is', () => {
  const subject = { kind: 'person', id: '7' };
  expect(auditSentence(ownAuditSentences, 'role.assigned', { role: 'finance', unitId: null }, subject).vi).toBe(
    'giao vai trò Tài chính - Kế hoạch, phạm vi toàn cơ quan',
  );
  expect(auditSentence(ownAuditSentences, 'role.ended', { role: 'ward-officer', unitId: 12 }, subject).en).toBe(
    'ended the role Ward officer for unit 12',
  );
  expect(auditSentence(ownAuditSentences, 'figure.entered', {}, subject).vi).toContain('figure.entered');
});
