import type { Page } from 'playwright-core';

/** Becomes one of the demo's people, as one click on the menu does. */
export async function become(page: Page, tenant: string, persona: string): Promise<void> {
  await page.goto('/dang-nhap');
  const status = await page.evaluate(
    async (body) => {
      const answer = await fetch('/api/v1/demo/persona', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-thucthi': '1' },
        body: JSON.stringify(body),
      });
      return answer.status;
    },
    { tenant, persona },
  );
  if (status !== 200) throw new Error(`${persona} of ${tenant} was refused with ${status}`);
}
