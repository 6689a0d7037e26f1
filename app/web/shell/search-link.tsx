import { Icon, Link, useText } from '@thucthi/ui';
import { words } from '../locales/words.ts';

/** The way to search, beside the bell on every page: everything a body has is found from one place. */
export function SearchLink({ unit }: { unit: string }) {
  const t = useText(words);
  if (unit === '') return null;
  const label = t('shell.search');
  return (
    <Link className="tt-search-link" href={`/${unit}/tim-kiem`} aria-label={label} title={label}>
      <Icon name="search" />
    </Link>
  );
}
