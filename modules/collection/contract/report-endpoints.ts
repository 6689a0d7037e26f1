import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { nextSteps } from '../domain/report-steps.ts';
import { owedReport, submission } from './report-shapes.ts';

export const readOwed = endpoint({
  id: 'readOwed',
  method: 'get',
  path: '/api/v1/owed/{slug}',
  audience: 'public-demo',
  summary: 'What a unit owes, by when: the reports of a month, and those that are open whatever their month, the most urgent first',
  params: z.object({ slug: z.string() }),
  query: z.object({ month: z.string().optional().describe('YYYY-MM; left out = only what is open') }),
  answer: z.object({ ofMonth: z.array(owedReport), open: z.array(owedReport).describe('at most 60') }),
});

export const readSubmission = endpoint({
  id: 'readSubmission',
  method: 'get',
  path: '/api/v1/submissions/{slug}',
  audience: 'signed-in',
  summary:
    'One report of a unit: its figures beside the period before, last year and the plan, its log, and what changed since it was approved',
  params: z.object({ slug: z.string() }),
  query: z.object({ form: z.uuid(), period: z.string().max(30) }),
  answer: submission,
});

/** Names one report, as the person saw it. */
const named = { form: z.uuid(), period: z.string().max(30), basedOn: z.number().int().min(0).describe('serial') };
const reason = z.string().trim().max(500).optional();
const items = z
  .array(z.object({ unit: z.string(), ...named }))
  .min(1)
  .max(500);
const taken = z.object({ reports: z.array(owedReport) });

export const sendReport = endpoint({
  id: 'sendReport',
  method: 'post',
  path: '/api/v1/submissions/{slug}',
  audience: 'figures.enter',
  summary: 'The unit sends its report: a mark with the figures as they stand. They count since they were entered. 409 submission-changed',
  params: z.object({ slug: z.string() }),
  body: z.object({ writeId, ...named, reason: reason.describe('needed where figures are missing, or it was sent before') }),
  answer: owedReport,
});

export const checkReports = endpoint({
  id: 'checkReports',
  method: 'post',
  path: '/api/v1/submission-checks',
  audience: 'figures.check',
  summary: 'Marks sent reports as checked, or returns them with a reason: all or none. 409 submission-changed',
  body: z.object({ writeId, step: z.enum(['check', 'return']), reason, reports: items }),
  answer: taken,
});

export const decideReports = endpoint({
  id: 'decideReports',
  method: 'post',
  path: '/api/v1/submission-decisions',
  audience: 'figures.approve',
  summary: 'Approves reports, accepts them from the level above, or returns them with a reason: all or none. 409 submission-changed',
  body: z.object({ writeId, step: z.enum(['approve', 'accept', 'return']), reason, reports: items }),
  answer: taken,
});

export const listApprovals = endpoint({
  id: 'listApprovals',
  method: 'get',
  path: '/api/v1/approvals/{slug}',
  audience: 'signed-in',
  summary: 'Reports of a unit and below that wait for a step, the earliest due first; `mine` keeps those the reader may take',
  params: z.object({ slug: z.string() }),
  query: z.object({
    step: z.enum(nextSteps).optional(),
    form: z.uuid().optional(),
    mine: z.enum(['true', 'false']).default('false'),
  }),
  answer: z.object({ reports: z.array(owedReport).describe('at most 500'), total: z.number().int() }),
});
