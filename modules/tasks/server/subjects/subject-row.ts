/** What a request or an obstacle is about, as its columns hold it; all null = about nothing in particular. */
export interface SubjectRow {
  readonly subjectKind: 'indicator' | 'task' | null;
  readonly subjectUnitId: number | null;
  readonly indicatorId: number | null;
  readonly period: string | null;
  readonly taskId: string | null;
}

/** About nothing in particular. */
export const noSubject: SubjectRow = { subjectKind: null, subjectUnitId: null, indicatorId: null, period: null, taskId: null };
