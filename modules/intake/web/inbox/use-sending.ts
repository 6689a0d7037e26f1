import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { useRef, useState } from 'react';
import { intakeCalls, mostBytes } from '../routes.ts';

/** A file that was not taken, and why. */
export interface NotSent {
  readonly file: File;
  readonly why: 'too-large' | 'empty' | PageProblem;
}

/** Files on their way to the server, one after the other. */
export interface Sending {
  readonly now: File | null;
  readonly rest: number;
  readonly notSent: readonly NotSent[];
  readonly send: (files: readonly File[]) => void;
  readonly again: (file: File) => void;
  readonly forget: (file: File) => void;
}

/** Sends files for a unit; a refused one is kept to be shown and holds up none of the others. */
export function useSending(unit: string, date: string | null): Sending {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const [pending, setPending] = useState<readonly File[]>([]);
  const [notSent, setNotSent] = useState<readonly NotSent[]>([]);
  const line = useRef(Promise.resolve());

  const upload = async (file: File): Promise<NotSent['why'] | null> => {
    if (file.size > mostBytes) return 'too-large';
    if (file.size === 0) return 'empty';
    try {
      await tools.upload(intakeCalls.takePaper, { query: { unit, ...(date === null ? {} : { date }) } }, file);
      return null;
    } catch (error) {
      const said = asProblem(error);
      if (said === null) throw error;
      return said;
    } finally {
      await renew(intakeCalls.listPapers);
    }
  };
  const sendOne = async (file: File): Promise<void> => {
    try {
      const why = await upload(file);
      if (why !== null) setNotSent((known) => [...known, { file, why }]);
    } finally {
      setPending((files) => files.slice(1));
    }
  };

  const forget = (file: File) => setNotSent((known) => known.filter((one) => one.file !== file));
  const send = (files: readonly File[]) => {
    setPending((known) => [...known, ...files]);
    for (const file of files) {
      const before = line.current;
      const sent = async () => {
        await before;
        await sendOne(file);
      };
      line.current = sent();
    }
  };
  return {
    now: pending[0] ?? null,
    rest: Math.max(0, pending.length - 1),
    notSent,
    send,
    forget,
    again: (file) => {
      forget(file);
      send([file]);
    },
  };
}
