import { asProblem, usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { useAsking } from '@thucthi/ui';
import { useState } from 'react';
import { importCalls, mostBytes, type Batch } from './import-calls.ts';

/** How long the page waits after an answer before it asks again how far the check is. */
const askEvery = 400;

/** One import at work on the page; which one stands in the address, so that it can be left and come back to. */
export interface Import {
  readonly batch: Batch | undefined;
  /** Name of the file on its way to the server. */
  readonly sending: string | null;
  /** A file that is too large to be sent. */
  readonly tooLarge: File | null;
  readonly problem: PageProblem | null;
  readonly committing: boolean;
  readonly choose: (file: File) => void;
  readonly commit: (reason: string) => void;
  readonly forget: () => void;
}

/** Sends a file, follows its check, and writes it when asked to. */
export function useImport(): Import {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const { search, change } = tools.usePageAddress();
  const id = search['tep'];
  const [sending, setSending] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState<File | null>(null);
  const [refused, setRefused] = useState<PageProblem | null>(null);
  const submit = useSubmit();
  const read = tools.useRead(importCalls.readImport, id === undefined ? null : { params: { id } }, { staleTime: 0 });
  const batch = id === undefined ? undefined : read.data;
  const checking = batch?.state === 'checking';
  const { refetch } = read;
  useAsking(checking, refetch, askEvery);

  const send = async (file: File) => {
    setRefused(null);
    setTooLarge(null);
    submit.clear();
    if (file.size > mostBytes) return setTooLarge(file);
    setSending(file.name);
    try {
      const taken = await tools.upload(importCalls.uploadFigures, {}, file);
      change({ tep: taken.id });
    } catch (error) {
      const said = asProblem(error);
      if (said === null) throw error;
      setRefused(said);
    } finally {
      setSending(null);
    }
  };
  return {
    batch,
    sending,
    tooLarge,
    problem: refused ?? submit.problem ?? (batch === undefined ? read.error : null),
    committing: submit.busy,
    choose: (file) => void send(file),
    commit: (reason) =>
      void submit.send(async (writeId) => {
        if (id === undefined) return;
        await tools.write(importCalls.commitImport, { params: { id }, writeId, body: reason === '' ? {} : { reason } });
        await renew(
          importCalls.readImport,
          { path: '/api/v1/entry-sheets/{slug}' },
          { path: '/api/v1/scorecards/{slug}' },
          { path: '/api/v1/indicator-views/{slug}/{code}' },
        );
      }),
    forget: () => {
      setRefused(null);
      submit.clear();
      change({ tep: undefined });
    },
  };
}
