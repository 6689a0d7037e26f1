import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { useState } from 'react';
import { changedInRegister, mandateCalls } from '../routes.ts';

/** A file to be sent, under the hash by which its document names it. */
export interface FileToSend {
  readonly file: File;
  readonly hash: string;
}

/** Files on their way into the register, one after the other; a refused one holds up none of the others. */
export interface FileSending {
  readonly now: { readonly name: string; readonly sent: number; readonly total: number } | null;
  readonly failed: readonly { readonly name: string; readonly problem: PageProblem }[];
  /** Sends the files of a document; true when all of them arrived. */
  readonly send: (document: string, files: readonly FileToSend[]) => Promise<boolean>;
  readonly clear: () => void;
}

/** Keeps how far files are. */
export function useFileSending(): FileSending {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const [now, setNow] = useState<FileSending['now']>(null);
  const [failed, setFailed] = useState<FileSending['failed']>([]);
  const sendOne = async (document: string, { file, hash }: FileToSend): Promise<boolean> => {
    const at = (sent: number) => setNow({ name: file.name, sent, total: file.size });
    at(0);
    try {
      await tools.upload(mandateCalls.keepDocumentFile, { query: { document, hash } }, file, at);
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem === null) throw error;
      setFailed((known) => [...known, { name: file.name, problem }]);
      return false;
    }
  };
  return {
    now,
    failed,
    clear: () => setFailed([]),
    send: async (document, files) => {
      setFailed([]);
      let all = true;
      try {
        for (const one of files) all = (await sendOne(document, one)) && all;
      } finally {
        setNow(null);
        if (files.length > 0) await renew(...changedInRegister);
      }
      return all;
    },
  };
}
