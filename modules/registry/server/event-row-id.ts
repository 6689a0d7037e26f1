import { createHash } from 'node:crypto';

/** A stable UUID (version 8, RFC 9562) for an event that reference data names by text, so that loading it again finds it. */
export function eventRowId(eventId: string): string {
  const hex = createHash('sha256').update(`unit-event:${eventId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
