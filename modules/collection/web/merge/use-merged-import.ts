import { asProblem, usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { useAsking } from '@thucthi/ui';
import { useState } from 'react';
import { changedByReports, collectionCalls, type MergedImport } from '../routes.ts';

/** How long the page waits after an answer before it asks again how far the check is. */
const askEvery = 800;
/** What the server takes at most; more is not even sent. */
export const mostBytes = 50 * 1024 * 1024;
export const mostFiles = 500;

/** Files that were not sent: too many, or too large together. */
export type NotSent = { readonly why: 'too-many' | 'too-large'; readonly count: number; readonly bytes: number };

/** A merged import at work on the page; which one stands in the address, so that it can be left and come back to. */
export interface MergeWork {
  readonly merged: MergedImport | undefined;
  readonly sending: { readonly files: number; readonly bytes: number; readonly sent: number } | null;
  readonly notSent: NotSent | null;
  readonly problem: PageProblem | null;
  readonly committing: boolean;
  readonly choose: (files: readonly File[]) => void;
  readonly commit: (leaveOut: readonly number[], reason: string) => void;
  readonly forget: () => void;
}

/** Sends files, follows their check, and writes them when asked to. */
export function useMergedImport(unit: string, named: { form: { id: string }; period: string } | null): MergeWork {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const { search, change } = tools.usePageAddress();
  const id = search['lo'];
  const [sending, setSending] = useState<MergeWork['sending']>(null);
  const [notSent, setNotSent] = useState<NotSent | null>(null);
  const [refused, setRefused] = useState<PageProblem | null>(null);
  const submit = useSubmit();
  const read = tools.useRead(collectionCalls.readMergedImport, id === undefined ? null : { params: { id } }, { staleTime: 0 });
  const merged = id === undefined ? undefined : read.data;
  const { refetch } = read;
  useAsking(merged?.state === 'checking', refetch, askEvery);

  const clear = () => {
    setRefused(null);
    setNotSent(null);
    submit.clear();
  };
  const send = async (files: readonly File[]) => {
    if (named === null) return;
    clear();
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const told = { count: files.length, bytes };
    if (files.length > mostFiles) return setNotSent({ why: 'too-many', ...told });
    if (bytes > mostBytes) return setNotSent({ why: 'too-large', ...told });
    setSending({ files: files.length, bytes, sent: 0 });
    try {
      const asked = { query: { unit, form: named.form.id, period: named.period } };
      const taken = await tools.upload(collectionCalls.uploadMergedImport, asked, files, (sent) =>
        setSending({ files: files.length, bytes, sent }),
      );
      change({ lo: taken.id });
    } catch (error) {
      const said = asProblem(error);
      if (said === null) throw error;
      setRefused(said);
    } finally {
      setSending(null);
    }
  };
  return {
    merged,
    sending,
    notSent,
    problem: refused ?? submit.problem ?? (merged === undefined ? read.error : null),
    committing: submit.busy,
    choose: (files) => void send(files),
    commit: (leaveOut, reason) =>
      void submit.send(async (writeId) => {
        if (id === undefined) return;
        await tools.write(collectionCalls.commitMergedImport, {
          params: { id },
          writeId,
          body: { leaveOut: [...leaveOut], ...(reason === '' ? {} : { reason }) },
        });
        await renew(
          collectionCalls.readMergedImport,
          ...changedByReports,
          { path: '/api/v1/entry-sheets/{slug}' },
          { path: '/api/v1/scorecards/{slug}' },
          { path: '/api/v1/indicator-views/{slug}/{code}' },
        );
      }),
    forget: () => {
      clear();
      change({ lo: undefined, tep: undefined });
    },
  };
}
