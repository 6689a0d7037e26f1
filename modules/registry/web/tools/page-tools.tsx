import type { Endpoint } from '@thucthi/platform/contract';
import type { TableState } from '@thucthi/ui';
import { createContext, useContext } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { AnswerOf, Asked, BodyOf, EndpointRoute } from './endpoint-route.ts';

/** A refusal as the server said it, or what stands for one when no answer came (`status` 0). */
export interface PageProblem {
  readonly status: number;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A read as a page sees it. */
export interface PageRead<T> {
  readonly data: T | undefined;
  readonly error: PageProblem | null;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => Promise<{ readonly data: T | undefined }>;
}

/** Who the reader is, as far as pages need it. */
export interface PageReader {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly tenant: { readonly slug: string; readonly rootUnit: string | null; readonly illustrative: boolean } | null;
  readonly rights: readonly string[];
  readonly today: string;
}

/** Where the reader is: parts of the path and the query; `change` rewrites the query only. */
export interface PageAddress {
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string>>;
  readonly change: (patch: Readonly<Record<string, string | undefined>>, options?: { replace?: boolean }) => void;
}

/** One request that can be sent at any later time. */
interface KeptWrite {
  readonly id: string;
  readonly topic: string;
  /** The page where it was typed, and what that is called. */
  readonly page: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly method: string;
  readonly address: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly renews: readonly string[];
  readonly parts: readonly { readonly keys: readonly string[]; readonly body: Readonly<Record<string, unknown>> }[];
}

/** A write that waits for the server, or that it refused when it came (`refused`). */
export interface WaitingWrite extends KeptWrite {
  readonly since: string;
  readonly refused: PageProblem | null;
}

/** What the reader writes while the server cannot be reached: it waits on this device, in order, and is sent once. */
export interface PageOutbox {
  /** False until the device's store was read: drafts are not known before. */
  readonly ready: boolean;
  /** False where nothing outlives the tab (no HTTPS). */
  readonly lasting: boolean;
  /** Whether the server answered last time. */
  readonly reached: boolean;
  /** The reader's own, the oldest first. */
  readonly waiting: readonly WaitingWrite[];
  /** Keeps a write and sends it as soon as the server answers; `parts` are sent instead when it refuses the whole. */
  readonly add: (write: KeptWrite) => Promise<void>;
  /** Takes back what was not sent; false when it is on its way just now. */
  readonly drop: (id: string) => Promise<boolean>;
  /** What was typed and not sent, as it was kept under a key. */
  readonly draft: (key: string) => unknown;
  /** Keeps it, or forgets it with `null`. */
  readonly keepDraft: (key: string, value: unknown) => void;
}

/**
 * What a page of a module stands on and the app gives: the client, the reader, the address. Modules know nothing of the app, so
 * the app puts its own implementations here once.
 */
export interface PageTools {
  useRead: <E extends Endpoint>(
    route: EndpointRoute<E>,
    asked: Asked<E> | null,
    options?: { keep?: boolean; staleTime?: number; offline?: boolean },
  ) => PageRead<AnswerOf<E>>;
  /** When the copy was made that an `offline` read shows because the server cannot be reached; null = it is what the server said. */
  useCopyTime: <E extends Endpoint>(route: EndpointRoute<E>, asked: Asked<E>) => string | null;
  /** Writes; throws a PageProblem. The same `writeId` sent again is the same write. */
  write: <E extends Endpoint>(route: EndpointRoute<E>, given: Asked<E> & { body?: BodyOf<E>; writeId?: string }) => Promise<AnswerOf<E>>;
  /** Sends one file, or several at once; throws a PageProblem. Not repeated by itself. `onProgress` hears how many bytes have gone. */
  upload: <E extends Endpoint>(
    route: EndpointRoute<E>,
    asked: Asked<E>,
    file: File | readonly File[],
    onProgress?: (sent: number) => void,
  ) => Promise<AnswerOf<E>>;
  /** Says that what was read from these paths is old. */
  useRenew: () => (...paths: readonly { path: string }[]) => Promise<void>;
  newWriteId: () => string;
  useOutbox: () => PageOutbox;
  /** The address of a request, for a write that is kept. */
  addressOf: <E extends Endpoint>(route: EndpointRoute<E>, asked: Asked<E>) => string;
  useMe: () => PageReader | undefined;
  usePageAddress: () => PageAddress;
  useGo: () => (href: string) => void;
  useTableInAddress: (inAddress: TableState, write: (state: TableState) => void) => [TableState, (state: TableState) => void];
  /** Listens to the news of the body that owns a unit: what others write is read again by itself. */
  useNews: (unit: string) => void;
  usePageTitle: (title: string | null) => void;
  ProblemNote: ComponentType<{ problem: PageProblem; onRetry?: (() => void) | undefined; kept?: string | null | undefined }>;
}

const ToolsContext = createContext<PageTools | null>(null);

/** Gives every module's page inside what it stands on. */
export function PageToolsProvider(props: { tools: PageTools; children: ReactNode }) {
  return <ToolsContext.Provider value={props.tools}>{props.children}</ToolsContext.Provider>;
}

/** What the app gave. */
export function usePageTools(): PageTools {
  const tools = useContext(ToolsContext);
  if (tools === null) throw new Error('a page stands outside PageToolsProvider');
  return tools;
}

/** The refusal in a caught error, or null where it is a fault of the program. */
export function asProblem(error: unknown): PageProblem | null {
  if (!(error instanceof Error) || !('code' in error) || !('vi' in error) || !('en' in error) || !('status' in error)) return null;
  return error as Error & PageProblem;
}
