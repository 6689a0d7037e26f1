import type { FileFault } from './file-faults.ts';
import { fileKinds, nameFits } from './file-kinds.ts';
import { endsAsPackage, headKind, kindsOfHead, type HeadKind } from './head-kind.ts';

/** What a first look at a file tells. */
export type Glance =
  | { readonly head: HeadKind }
  /** `kind`: what the content is, where the name says otherwise */
  | { readonly fault: FileFault; readonly kind: string };

/** A first look at name and bytes, the same in the browser before anything is sent and on the server before the file is opened. */
export function glanceAtFile(name: string, bytes: Uint8Array): Glance {
  if (bytes.length === 0) return { fault: 'empty', kind: '' };
  const head = headKind(bytes);
  if (head === null) return { fault: 'unknown-kind', kind: '' };
  if (head !== 'package' && endsAsPackage(bytes)) return { fault: 'two-in-one', kind: '' };
  const kinds = kindsOfHead(head);
  if (kinds.some((kind) => nameFits(name, kind))) return { head };
  return { fault: 'other-name', kind: kinds.map((kind) => fileKinds[kind].name).join(' / ') };
}
