import { makeApi, silentLog, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { WrittenCell } from '@thucthi/sheet';
import { workbookOf } from '@thucthi/sheet';
import { fileColumns, fileHeadings, type FileColumn } from '../domain/file-columns.ts';
import type { ImportBatch } from '../contract.ts';
import { openFileChecks } from '../server/file-checks.ts';
import { fileRoutes } from '../server/file-routes.ts';

/** The doors for files as the server opens them, used by one person. */
export interface FileDesk {
  upload: (name: string, content: string | Uint8Array) => Promise<ImportBatch>;
  read: (id: string) => Promise<ImportBatch>;
  /** Waits until the file is checked. */
  checked: (batch: ImportBatch) => Promise<ImportBatch>;
  commit: (
    id: string,
    body?: { reason?: string; writeId?: string },
  ) => Promise<{ status: number; body: Record<string, unknown> & Partial<ImportBatch> }>;
  export: (slug: string, query: Record<string, string>) => Promise<Response>;
  request: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
}

/** Opens the doors over a database for one scope. */
export function openFileDesk(database: Database, scope: Scope, clock: Clock): FileDesk {
  const checks = openFileChecks();
  const api = makeApi(fileRoutes(checks), { database, clock, log: silentLog, admit: () => Promise.resolve(scope) });
  const request = async (path: string, init?: RequestInit): Promise<Response> => api.request(`http://localhost${path}`, init);
  const json = async (response: Response): Promise<Record<string, unknown>> => (await response.json()) as Record<string, unknown>;
  const read = async (id: string): Promise<ImportBatch> => (await json(await request(`/api/v1/imports/${id}`))) as unknown as ImportBatch;
  return {
    request,
    read,
    upload: async (name, content) => {
      const form = new FormData();
      form.set('file', new File([content as BlobPart], name));
      return (await json(await request('/api/v1/imports/figures', { method: 'POST', body: form }))) as unknown as ImportBatch;
    },
    checked: async ({ id }) => {
      for (;;) {
        const batch = await read(id);
        if (batch.state !== 'checking') return batch;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    commit: async (id, body = {}) => {
      const response = await request(`/api/v1/imports/${id}/commit`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ writeId: crypto.randomUUID(), ...body }),
      });
      return { status: response.status, body: await json(response) };
    },
    export: (slug, query) => request(`/api/v1/exports/figures/${slug}?${new URLSearchParams(query)}`),
    stop: () => checks.stop(),
  };
}

/** Rows of a file by column; the heading has every column. */
export type FileLine = Partial<Record<FileColumn, string>>;

/** A file of these rows as delimited text. */
export const csvLines = (...lines: FileLine[]): string =>
  [fileHeadings, ...lines.map((line) => (Object.keys(fileColumns) as FileColumn[]).map((column) => line[column] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\n');

/** A file of these rows as a workbook. */
export async function workbookLines(...lines: FileLine[]): Promise<Uint8Array> {
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    for (const line of lines) yield (Object.keys(fileColumns) as FileColumn[]).map((column) => line[column] ?? '');
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOf({ name: 'S', columns: fileHeadings.map((heading) => ({ heading, width: 12 })) }, rows()))
    pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
