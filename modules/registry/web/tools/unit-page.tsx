import { Page, Skeleton } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { registryCalls } from '../routes.ts';
import { usePageTools } from './page-tools.tsx';
import type { PageReader } from './page-tools.tsx';

/** A page of the unit its address names (`:unit`): shown once the unit and the reader are known, else why not. */
export function UnitPage(props: { title: string; children: (unit: { slug: string; name: string }, me: PageReader) => ReactNode }) {
  const tools = usePageTools();
  const slug = tools.usePageAddress().params['unit'] ?? '';
  const me = tools.useMe();
  const { data, error, refetch } = tools.useRead(registryCalls.readUnit, { params: { slug } });
  tools.usePageTitle(props.title);
  if (error !== null)
    return (
      <Page>
        <tools.ProblemNote problem={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (data === undefined || me === undefined)
    return (
      <Page>
        <Skeleton rows={4} height={72} />
      </Page>
    );
  return props.children({ slug, name: data.unit.name }, me);
}
