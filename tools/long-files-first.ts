import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest: begun last, one of them would keep a single worker busy while the others have nothing left. */
const LONGEST = [
  'app/cli/commands.db.test.ts',
  'app/server/kill-runs.db.test.ts',
  'e2e/reading-killed.e2e.ts',
  'e2e/sessions.e2e.ts',
  'e2e/whole-loop.e2e.ts',
  'e2e/tasks-views.e2e.ts',
  'modules/reports/domain/round-trip.test.ts',
  'packages/paper/scan/scan.test.ts',
];

/** Begins the longest files of a project first; on a fresh clone nothing else tells how long a file takes. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project);
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((path) => moduleId.endsWith(path));
      return at < 0 ? LONGEST.length : at;
    };
    return [...byProject.values()].flatMap((specifications) => specifications.toSorted((a, b) => place(a) - place(b)));
  }
}
