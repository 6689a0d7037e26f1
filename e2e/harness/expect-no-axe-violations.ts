import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const REFUSED = ['serious', 'critical'];

/** Fails when the page as it stands has a serious or critical accessibility fault, or when axe found nothing to look at. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  if (results.passes.length === 0) throw new Error(`axe found nothing to check on ${page.url()}`);
  const faults = results.violations.filter(({ impact }) => REFUSED.includes(impact ?? ''));
  if (faults.length === 0) return;
  const told = faults.map(({ id, impact, help, nodes }) => {
    const places = nodes.slice(0, 5).map((node) => `    ${node.target.join(' ')}  ${node.html.slice(0, 160)}`);
    return `  ${id} (${impact ?? ''}): ${help}, ${nodes.length} place(s)\n${places.join('\n')}`;
  });
  throw new Error(`${page.url()} has accessibility faults:\n${told.join('\n')}`);
}
