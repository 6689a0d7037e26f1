import { figureChecks } from '@thucthi/figures/server';
import { intakeChecks } from '@thucthi/intake/server';
import { mandateChecks } from '@thucthi/mandates/server';
import { platformChecks, type IntegrityCheck } from '@thucthi/platform';
import { sessionChecks } from '@thucthi/sessions/server';
import { taskChecks } from '@thucthi/tasks/server';
import { migrationFolders } from './migration-folders.ts';

/** Every check of the house, in the order in which they are run and read. */
export const integrityChecks: readonly IntegrityCheck[] = [
  ...platformChecks(migrationFolders),
  ...figureChecks,
  ...taskChecks,
  ...mandateChecks,
  ...intakeChecks,
  ...sessionChecks,
];
