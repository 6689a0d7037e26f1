import { figureChecks } from '@thucthi/figures/server';
import { intakeChecks } from '@thucthi/intake/server';
import { mandateChecks } from '@thucthi/mandates/server';
import { platformChecks, readMigrations, type IntegrityCheck } from '@thucthi/platform';
import { sessionChecks } from '@thucthi/sessions/server';
import { taskChecks } from '@thucthi/tasks/server';
import { migrationFolders } from './migration-folders.ts';

/** The migrations this process was started with, whatever is put in its folder later. */
export const ownMigrations = readMigrations(migrationFolders);

/** Every check of the house, in the order in which they are run and read. */
export const integrityChecks: readonly IntegrityCheck[] = [
  ...platformChecks(ownMigrations),
  ...figureChecks,
  ...taskChecks,
  ...mandateChecks,
  ...intakeChecks,
  ...sessionChecks,
];
