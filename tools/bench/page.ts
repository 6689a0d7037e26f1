/** One answer on docs/benchmarks.md, found again by its key: `web`, `tasks/postgres`, `A/scorecard`. */
export interface Section {
  readonly key: string;
  readonly text: string;
}

const marked = /^<!-- asked: (\S+) -->$/m;

/** A section as it stands on the page. */
export const sectionOf = (key: string, title: string, lines: readonly string[]): Section => ({
  key,
  text: [`## ${title}`, '', `<!-- asked: ${key} -->`, '', ...lines].join('\n').trimEnd(),
});

/** The sections of a page that was written before. One that nobody marked is no answer of the bench's and may not be lost unseen. */
export function sectionsOf(page: string): Section[] {
  const [, ...texts] = page.split(/^(?=## )/m);
  return texts.map((text) => {
    const key = marked.exec(text)?.[1];
    if (key === undefined) throw new Error(`docs/benchmarks.md holds a section that says of no question: ${text.split('\n')[0]}`);
    return { key, text: text.trimEnd() };
  });
}

/** The sections of before, each that was asked again in its new wording, in the order of the page; keys in no order stand last. */
export function renewed(before: readonly Section[], asked: readonly Section[], order: readonly string[]): Section[] {
  const byKey = new Map([...before, ...asked].map((one) => [one.key, one]));
  const place = ({ key }: Section): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...byKey.values()].toSorted((a, b) => place(a) - place(b));
}
