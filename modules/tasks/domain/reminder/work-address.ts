/** What a reminder can be about. */
export const workKinds = ['task', 'inquiry', 'obstacle'] as const;
export type WorkKind = (typeof workKinds)[number];

/** What each is called. */
export const workKindWords: Readonly<Record<WorkKind, { vi: string; en: string }>> = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  inquiry: { vi: 'Yêu cầu giải trình', en: 'Request for an explanation' },
  obstacle: { vi: 'Vướng mắc', en: 'Obstacle' },
};

/** The page of a piece of work. */
export function workAddress(unit: string, work: { kind: WorkKind; id: string }): string {
  switch (work.kind) {
    case 'task':
      return `/${unit}/nhiem-vu/${work.id}`;
    case 'inquiry':
      return `/${unit}/giai-trinh#giai-trinh-${work.id}`;
    case 'obstacle':
      return `/${unit}/vuong-mac?mo=${work.id}`;
  }
}
