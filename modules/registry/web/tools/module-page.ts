import type { ComponentType } from 'react';

/** One page a module brings: its address, the place of the header it belongs to, and how its code is fetched. */
export interface ModulePage {
  readonly id: string;
  readonly path: `/${string}`;
  readonly place?: string;
  /** It stands without the header: a projector shows it. */
  readonly alone?: boolean;
  readonly load: () => Promise<{ default: ComponentType }>;
}
