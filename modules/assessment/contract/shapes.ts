import { z } from 'zod';

/** The seven judgements, as the status rules give them. */
export const statusClasses = ['exceeded', 'met', 'expected', 'in-progress', 'at-risk', 'missed', 'not-assessable'] as const;
export const statusClass = z.enum(statusClasses);
export type StatusClass = z.infer<typeof statusClass>;
