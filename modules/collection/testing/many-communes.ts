import { openFileChecks, type FileChecks } from '@thucthi/figures/server';
import { makeApi, mintScope, newId, silentLog, type Clock, type Database, type Scope } from '@thucthi/platform';
import { indicatorCatalogue, type UnitDef } from '@thucthi/registry/server';
import { foundTestBody } from '@thucthi/registry/testing';
import { openArchive, openTable, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { MergedImportShown } from '../contract.ts';
import { collectionRoutes } from '../server/routes.ts';
import { saveFormOf } from '../server/save-form.ts';

/** A province with many communes that owe one form, and whoever imports for all of them; each call makes another body. */
export interface ManyCommunes {
  readonly tenantId: number;
  readonly province: { readonly id: number; readonly slug: string };
  readonly communes: readonly { readonly id: number; readonly slug: string; readonly code: string }[];
  readonly office: Scope;
  readonly indicators: readonly { readonly id: number; readonly code: string }[];
}

let made = 800;
/** Indicators of the form: plain monthly ones whose figures add up. */
const addedUp = indicatorCatalogue
  .map(({ code, rollUp, accumulation, frequency }, index) => ({
    id: index + 1,
    code,
    plain: rollUp === 'sum' && accumulation === 'sum' && frequency === 'month',
  }))
  .filter(({ plain }) => plain);

/** Puts the body into the database; every database gets the catalogue once. */
export async function makeManyCommunes(database: Database, count: number, mostIndicators = 30): Promise<ManyCommunes> {
  const tenantId = ++made;
  const at = tenantId * 1000;
  const code = (number: number): string => `${tenantId}${String(number).padStart(3, '0')}`;
  const province = { id: at + 1, slug: `tinh-${tenantId}` };
  const communes = Array.from({ length: count }, (_, index) => ({
    id: at + 2 + index,
    slug: `xa-${tenantId}-${index + 1}`,
    code: code(index + 1),
  }));
  const unit = (one: { id: number; slug: string }, name: string, own: string | null, parentId: number | null): UnitDef => ({
    ...one,
    tree: 'territory',
    versions: [{ code: own, name, kind: parentId === null ? 'province' : 'commune', parentId, validFrom: '2020-01-01', validTo: null }],
  });
  const units = [
    unit(province, `Tỉnh ${tenantId}`, null, null),
    ...communes.map((one, index) => unit(one, `Xã ${index + 1} của ${tenantId}`, one.code, province.id)),
  ];
  await foundTestBody(database, { tenantId, slug: `tinh-nhieu-xa-${tenantId}`, demo: false, units });
  return {
    tenantId,
    province,
    communes,
    indicators: addedUp.slice(0, mostIndicators),
    office: mintScope({
      tenantId,
      personId: newId(),
      rights: ['figures.enter', 'figures.import', 'forms.manage', 'periods.open', 'audit.read'],
      readUnits: 'all',
      writeUnits: 'all',
    }),
  };
}

/** The doors of merged imports as the server opens them, used by one person. */
export function openMergeDesk(database: Database, scope: Scope, clock: Clock, checks: FileChecks = openFileChecks()) {
  const api = makeApi(collectionRoutes(checks), { database, clock, log: silentLog, admit: () => Promise.resolve(scope) });
  const ask = (path: string, init?: RequestInit): Promise<Response> => Promise.resolve(api.request(`http://localhost${path}`, init));
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await (await ask(path, init)).json()) as T;
  const read = (id: string): Promise<MergedImportShown> => json(`/api/v1/merged-imports/${id}`);
  return {
    ask,
    read,
    stop: () => checks.stop(),
    /** The form every commune owes each month. */
    form: async (codes: readonly string[], closes = false): Promise<string> => {
      const { id } = await saveFormOf(
        { database, clock, scope },
        {
          writeId: newId(),
          id: null,
          basedOn: 0,
          name: 'Báo cáo tháng',
          frequency: 'month',
          indicators: [...codes],
          units: { by: 'kind', kinds: ['commune'], below: null },
          steps: [],
          twoPeople: false,
          dueDays: null,
          graceDays: null,
          closes,
          validFrom: '2026-08-01',
          validTo: null,
        },
      );
      return id;
    },
    templates: async (slug: string, form: string, period: string): Promise<NamedFile[]> => {
      const answer = await ask(`/api/v1/form-templates/${slug}?${new URLSearchParams({ form, period })}`);
      const archive = await openArchive(new Uint8Array(await answer.arrayBuffer()), 500);
      return Promise.all((archive?.files ?? []).map(async ({ name, read: unpack }) => ({ name, bytes: await unpack(1024 ** 2) })));
    },
    send: async (files: readonly NamedFile[], asked: { unit: string; form: string; period: string }) => {
      const body = new FormData();
      for (const { name, bytes } of files) body.append('file', new File([bytes as BlobPart], name));
      return ask(`/api/v1/merged-imports?${new URLSearchParams(asked)}`, { method: 'POST', body });
    },
    checked: async (answer: Response): Promise<MergedImportShown> => {
      const { id } = (await answer.json()) as { id: string };
      for (;;) {
        const merged = await read(id);
        if (merged.state !== 'checking') return merged;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    },
    remarks: (
      id: string,
      number: number,
    ): Promise<Record<'errors' | 'warnings' | 'contradictions', { row: number; column: string; text: string }[]>> =>
      json(`/api/v1/merged-imports/${id}/files/${number}`),
    commit: async (id: string, body: { leaveOut?: number[]; reason?: string; writeId?: string } = {}) => {
      const answer = await ask(`/api/v1/merged-imports/${id}/commit`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ writeId: crypto.randomUUID(), leaveOut: [], ...body }),
      });
      return { status: answer.status, body: (await answer.json()) as Partial<MergedImportShown> & Record<string, unknown> };
    },
  };
}

/** A file with its name, as a person has it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A template filled in: the value of each row by its place in the sheet and its cells by heading; null leaves the row open. */
export async function filled(
  file: NamedFile,
  valueOf: (row: number, cell: (heading: string) => string) => string | null,
  change: (heading: string, text: string, row: number) => string = (_, text) => text,
): Promise<NamedFile> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of (await openTable(file.bytes)).rows()) rows.push(cells);
  const [headings = [], ...body] = rows;
  async function* written(): AsyncGenerator<readonly WrittenCell[]> {
    for (const [index, cells] of body.entries()) {
      const value = valueOf(index, (heading) => cells[headings.indexOf(heading)] ?? '');
      yield headings.map((heading, at) => {
        const text = change(heading, cells[at] ?? '', index);
        if (heading !== 'Giá trị' || value === null) return text;
        return /^-?\d+(\.\d+)?$/.test(value) ? { number: value, decimals: 1 } : value;
      });
    }
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOf({ name: 'Số liệu', columns: headings.map((heading) => ({ heading, width: 12 })) }, written()))
    pieces.push(piece);
  return { name: file.name, bytes: new Uint8Array(Buffer.concat(pieces)) };
}
