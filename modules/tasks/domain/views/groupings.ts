/** By what tasks may be grouped. */
export const groupings = ['holder', 'lead', 'deadline', 'document', 'session', 'stage', 'class'] as const;
export type Grouping = (typeof groupings)[number];

/** Stands for what is not known (no lead unit yet) or not there (no document, no session) where a filter takes a name. */
export const none = '-';
