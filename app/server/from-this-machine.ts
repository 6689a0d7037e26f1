import type { Context } from 'hono';

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Whether the line a request came by begins on this machine: a tool of the operator's, or a proxy that is believed. */
export function fromThisMachine(request: Context): boolean {
  const environment = request.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return loopback.test(environment?.incoming?.socket?.remoteAddress ?? '');
}
