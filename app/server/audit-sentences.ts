import { assessmentAuditSentences } from '@thucthi/assessment/server';
import { collectionAuditSentences } from '@thucthi/collection/server';
import { figureAuditSentences } from '@thucthi/figures/server';
import { householdAuditSentences } from '@thucthi/households/server';
import { intakeAuditSentences } from '@thucthi/intake/server';
import { mandateAuditSentences } from '@thucthi/mandates/server';
import { registryAuditSentences } from '@thucthi/registry/server';
import { reportAuditSentences } from '@thucthi/reports/server';
import { sessionAuditSentences } from '@thucthi/sessions/server';
import { targetAuditSentences } from '@thucthi/targets/server';
import { taskAuditSentences } from '@thucthi/tasks/server';
import { personalDataAuditSentences } from './personal-data/audit-sentences.ts';

/** How every module's actions read in the audit trail; those of people and sign-in come with access itself. */
export const auditSentences = {
  ...personalDataAuditSentences,
  ...registryAuditSentences,
  ...mandateAuditSentences,
  ...targetAuditSentences,
  ...figureAuditSentences,
  ...collectionAuditSentences,
  ...householdAuditSentences,
  ...assessmentAuditSentences,
  ...intakeAuditSentences,
  ...taskAuditSentences,
  ...reportAuditSentences,
  ...sessionAuditSentences,
};
