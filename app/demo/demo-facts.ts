/** The demo's own "today": fixed, shown on screen, never the machine's date. */
export const demoBusinessDate = '2026-11-16';

/** Tenant numbers of the demo, in the order in which the demo lists its bodies. */
export const demoTenantIds = { pleiku: 1, 'cao-bang': 2, 'yen-bai': 3, 'ho-chi-minh': 4, 'hai-phong': 5, mau: 6 } as const;

/** First unit number of a demo body; far above the ids of national units. */
export const firstUnitId = (tenantId: number): number => 100_000_000 + tenantId * 1_000_000;
