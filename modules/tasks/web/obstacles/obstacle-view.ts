/** The tab of the list: what is open, what is past its day, what is solved, or all. */
export const obstacleTabs = ['open', 'overdue', 'closed', 'all'] as const;
export type ObstacleTab = (typeof obstacleTabs)[number];

/** What the address says of the list. */
export interface ObstacleView {
  readonly tab: ObstacleTab;
  /** As the server is asked, and the workbook too. */
  readonly query: {
    readonly state?: 'open' | 'closed';
    readonly overdue?: 'true';
    readonly rung?: string;
    readonly waitsFor?: string;
    readonly waitsOutside?: 'true';
    readonly q?: string;
  };
  readonly after: string | undefined;
  /** Something beyond the first view is asked. */
  readonly narrowed: boolean;
}

/** Stands for every body outside where a unit is chosen. */
export const outside = '*';

/** Reads the view from the words of the address; what is no view is left out. */
export function readObstacleView(search: Readonly<Record<string, string | undefined>>): ObstacleView {
  const tab = obstacleTabs.find((one) => one === search['loai']) ?? 'open';
  const asked = search['cap'] ?? '';
  const rung = /^[a-z][a-z0-9-]{0,39}$/.test(asked) ? asked : undefined;
  const waits = search['cho'];
  const q = search['q'];
  const given = {
    ...(rung === undefined ? {} : { rung }),
    ...(waits === undefined ? {} : waits === outside ? { waitsOutside: 'true' as const } : { waitsFor: waits }),
    ...(q === undefined || q === '' ? {} : { q }),
  };
  return {
    tab,
    query: {
      ...(tab === 'open' || tab === 'closed' ? { state: tab } : {}),
      ...(tab === 'overdue' ? { overdue: 'true' as const } : {}),
      ...given,
    },
    after: search['sau'],
    narrowed: search['loai'] !== undefined || Object.keys(given).length > 0,
  };
}
