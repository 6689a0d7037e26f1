import { newId } from '@thucthi/platform';
import { cookieOf } from '../ground/load-people.ts';
import { communeSlug, isRate, lastDayOf, type Shape } from '../ground/shape.ts';

/** What people do at the program's address; whatever is not answered as it should be is counted and its first words kept. */
export function makePeople(address: string, shape: Shape) {
  const failures: string[] = [];
  const ask = async (path: string, person: number, body?: unknown): Promise<boolean> => {
    try {
      const answer = await fetch(`${address}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie: cookieOf(person),
          'accept-encoding': 'gzip',
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'x-thucthi': '1' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) failures.push(`${path}: ${answer.status} ${text.slice(0, 200)}`);
      return answer.ok;
    } catch (error) {
      failures.push(`${path}: ${(error as Error).message}`);
      return false;
    }
  };
  const figures = (commune: number, period: string) =>
    Array.from({ length: shape.indicators }, (_, index) => {
      const tenths = (commune * 31 + (index + 1) * 17) % 1000;
      const value = isRate(index + 1) ? String(tenths / 10) : (tenths / 10).toFixed(1);
      const parts = isRate(index + 1) ? { numerator: String(tenths), denominator: '1000' } : {};
      return {
        unit: communeSlug(commune),
        indicator: `bench-${index + 1}`,
        period,
        asOf: lastDayOf(period),
        vintage: 'uoc',
        value,
        ...parts,
        basedOn: null,
      };
    });
  return {
    failures,
    /** What the officer of a commune types for a month. */
    figures,
    /** Sends something as a person; whether it was taken. */
    post: (address: string, person: number, body: unknown) => ask(address, person, body),
    /** The officer of a commune saves the whole form of a month. */
    save: (commune: number, period: string) => ask('/api/v1/figures', commune, { writeId: newId(), figures: figures(commune, period) }),
    /** A reader opens the nine months of a unit. */
    read: (reader: number, slug: string) => ask(`/api/v1/scorecards/${slug}?period=2025-01/2025-09`, shape.communes + reader),
    /** As an open page does: hears the news of its unit until it is left, and tells of each piece about figures. */
    listen: async (reader: number, slug: string, left: AbortSignal, onNews: () => void): Promise<void> => {
      try {
        const answer = await fetch(`${address}/api/v1/news/${slug}`, {
          headers: { cookie: cookieOf(shape.communes + reader) },
          signal: left,
        });
        if (!answer.ok || answer.body === null) throw new Error(`${answer.status}`);
        for await (const said of answer.body.pipeThrough(new TextDecoderStream())) if (said.includes('event: figures')) onNews();
      } catch (error) {
        if (!left.aborted) failures.push(`/api/v1/news/${slug}: ${(error as Error).message}`);
      }
    },
  };
}
export type People = ReturnType<typeof makePeople>;
