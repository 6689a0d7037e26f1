import type { z } from 'zod';
import type { ReactNode } from 'react';
import type { PlannedIndicator } from '../domain/index.ts';
import type * as contract from '../contract.ts';

/** How one indicator is divided, as the server shows it. */
export type AllocationAnswer = z.output<(typeof contract.readAllocation)['answer']>;
export type AllocationRow = AllocationAnswer['rows'][number];
/** A save of targets without its id, which the app's client makes. */
export type SaveBody = Omit<z.input<NonNullable<(typeof contract.setTargets)['body']>>, 'writeId'>;
export type SaveAnswer = z.output<(typeof contract.setTargets)['answer']>;
export type NewPlanBody = Omit<z.input<NonNullable<(typeof contract.createPlan)['body']>>, 'writeId'>;

/** What an import of a file is asked with, without its id, and what it answers. */
export type ImportQuery = Omit<z.input<(typeof contract.importAllocation)['query']>, 'writeId'>;
export type ImportAnswer = z.output<(typeof contract.importAllocation)['answer']>;

/** An indicator of the catalogue as this page needs it. */
export type CatalogueIndicator = PlannedIndicator & Readonly<{ group: string; sortKey: string; aliases: readonly string[] }>;

/** A refusal as the app's client throws it. */
export interface ApiRefusal {
  readonly status: number;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** What the app gives the page: what was read, how to write, and how to move. The page itself knows no client and no router. */
export interface AllocationPageProps {
  readonly allocation: { readonly data: AllocationAnswer | undefined; readonly problem: ApiRefusal | null; readonly stale: boolean };
  readonly indicators: readonly CatalogueIndicator[] | undefined;
  readonly indicator: string;
  /** Years and terms for which the body has plans, as codes. */
  readonly planPeriods: readonly string[];
  readonly search: Readonly<Record<string, string>>;
  /** Rewrites the query of the address; undefined takes a value away. */
  readonly change: (patch: Readonly<Record<string, string | undefined>>) => void;
  readonly goToIndicator: (code: string) => void;
  readonly today: string;
  readonly exportHref: string;
  readonly save: (body: SaveBody) => Promise<SaveAnswer>;
  readonly importFile: (file: File, asked: ImportQuery) => Promise<ImportAnswer>;
  readonly createPlan: (body: NewPlanBody) => Promise<contract.PlanSummary>;
  /** Drawn by the app: the choice of unit, when the page was last renewed, and a refusal in words. */
  readonly unitSelect: ReactNode;
  readonly updated: ReactNode;
  readonly problemNote: (problem: ApiRefusal) => ReactNode;
}

/** Whether something thrown is a refusal of the server. */
export function isRefusal(thrown: unknown): thrown is ApiRefusal {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'vi' in thrown && 'en' in thrown && 'extra' in thrown;
}
