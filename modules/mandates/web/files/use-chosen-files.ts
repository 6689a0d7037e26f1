import { usePageTools } from '@thucthi/registry/web';
import type { Wording } from '@thucthi/platform/contract';
import { useState } from 'react';
import { mandateCalls } from '../routes.ts';
import { lookAtFile } from './look-at-file.ts';
import type { FileToSend } from './use-file-sending.ts';

/** Files being chosen: looked at, the faulty ones told. */
export interface ChosenFiles {
  readonly looking: boolean;
  readonly faulty: readonly { readonly name: string; readonly fault: Wording }[];
  /** Looks at files; answers those against which nothing speaks. */
  readonly look: (files: readonly File[]) => Promise<FileToSend[]>;
  /** What one file may weigh at most; undefined until the server has said it. */
  readonly maxBytes: number | undefined;
}

/** Looks at files in the browser before anything of them is sent. */
export function useChosenFiles(): ChosenFiles {
  const rules = usePageTools().useRead(mandateCalls.documentFileRules, {}, { staleTime: Number.POSITIVE_INFINITY });
  const [looking, setLooking] = useState(false);
  const [faulty, setFaulty] = useState<ChosenFiles['faulty']>([]);
  const maxBytes = rules.data?.maxBytes;
  return {
    looking,
    faulty,
    maxBytes,
    look: async (files) => {
      setLooking(true);
      try {
        const looked = await Promise.all(files.map((file) => lookAtFile(file, maxBytes)));
        setFaulty(looked.flatMap(({ file, fault }) => (fault === null ? [] : [{ name: file.name, fault }])));
        return looked.flatMap(({ file, hash, fault }) => (fault === null && hash !== null ? [{ file, hash }] : []));
      } finally {
        setLooking(false);
      }
    },
  };
}
