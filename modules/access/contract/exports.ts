import { dateText, endpoint } from '@thucthi/platform/contract';
import { z } from 'zod';

const workbook = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** The people of the body as a file. */
export const exportPeople = endpoint({
  id: 'exportPeople',
  method: 'get',
  path: '/api/v1/exports/people',
  audience: 'people.manage',
  summary: 'People of the own body with their roles as a workbook, as `listPeople` finds them',
  query: z.object({ search: z.string().max(100).optional() }),
  answer: z.unknown().describe('a file'),
  media: workbook,
});

/** The audit trail as a file. */
export const exportAudit = endpoint({
  id: 'exportAudit',
  method: 'get',
  path: '/api/v1/exports/audit',
  audience: 'audit.read',
  summary: 'The audit trail of the own body in sentences as a workbook, newest first, as `readAudit` finds it',
  query: z.object({ subjectKind: z.string().max(60).optional(), subjectId: z.string().max(200).optional(), from: dateText.optional() }),
  answer: z.unknown().describe('a file'),
  media: workbook,
});
