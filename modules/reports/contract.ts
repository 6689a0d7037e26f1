import { dateText, endpoint } from '@thucthi/platform/contract';
import { z } from 'zod';

export type { ResultRow } from './domain/result-row.ts';
export { resultSentence } from './domain/result-words.ts';
export { isGoverned, issuerOf, placeOf, symbolOf, unitInSentence, type Organ } from './domain/issuing-unit.ts';
export {
  draftPaper,
  faultOfMove,
  handedUp,
  issuedAs,
  paperStates,
  registerEntry,
  takenBack,
  toldOfMove,
  type PaperOnItsWay,
} from './domain/paper-way.ts';
export { paperMove } from './contract/paper-move.ts';

/** The forms a report can be written in. */
export const reportForms = ['state', 'party'] as const;

/** The files a report can be written as. */
export const reportFormats = ['docx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const writeResultsReport = endpoint({
  id: 'writeResultsReport',
  method: 'get',
  path: '/api/v1/reports/results/{slug}',
  audience: 'public-demo',
  summary: 'The report on a unit’s results in a period as a Word or PDF file: every figure as the scorecard has it, what is missing marked',
  params: z.object({ slug: z.string() }),
  query: z.object({
    period: z.string().optional(),
    knownOn: dateText.optional(),
    form: z.enum(reportForms).optional(),
    format: z.enum(reportFormats).optional(),
  }),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'],
});

export type { RunPage } from './contract/run-shapes.ts';
export {
  createReportRun,
  editReportBlock,
  leaveOutReportRows,
  listReportRuns,
  moveReportRun,
  readReportRun,
  renewReportRun,
  writeReportRun,
} from './contract/run-endpoints.ts';
export { listTemplateRevisions, previewReportTemplate, readReportTemplates, setReportTemplate } from './contract/template-endpoints.ts';
