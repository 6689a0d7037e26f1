import { firstPageSize, type FirstPageSize } from '../../../app/server/first-page-size.ts';
import { atMost, count, type Answer } from '../report.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a browser takes in before the cockpit stands; a sentence when the web is not built. */
export async function askWeb(): Promise<Answer | string> {
  let size: FirstPageSize;
  try {
    size = await firstPageSize();
  } catch (error) {
    return `first page: the web is not built (${error instanceof Error ? error.message : String(error)})`;
  }
  return {
    title: 'Web: the first page',
    about:
      'Page, scripts and styles of the shell and of the cockpit with everything they import, gzip as it travels; the faces are named beside it, a browser fetches only those whose letters it draws, once.',
    rows: [
      {
        what: `**first page: shell, home and cockpit (${count(size.files.length)} files)**`,
        result: kilobytes(size.gzip),
        ...atMost(250, size.gzip / 1000, 'kB'),
      },
      { what: 'all faces together', result: kilobytes(size.fonts) },
    ],
  };
}
