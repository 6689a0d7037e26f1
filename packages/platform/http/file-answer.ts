import type { Log } from '../log/log.ts';

/** Pieces as a file to be kept: made only as fast as they are taken; a reader who leaves ends the making. */
export function fileAnswer(pieces: AsyncGenerator<Uint8Array>, file: { type: string; disposition: string }, log: Log): Response {
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        log.error('an export broke off', { error });
        controller.error(error);
      }
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': file.type, 'Content-Disposition': file.disposition, 'Cache-Control': 'private, no-store' },
  });
}
