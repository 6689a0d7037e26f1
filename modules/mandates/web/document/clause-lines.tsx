import { PairList, useText } from '@thucthi/ui';
import type { Clause } from '../../contract.ts';
import { documentWords } from './document-words.ts';

/** The clauses of a document in its own order, with the page each stands on. */
export function ClauseLines({ clauses }: { clauses: readonly Clause[] }) {
  const t = useText(documentWords);
  return (
    <PairList
      ordered
      pairs={clauses.map(({ label, title, page }, at) => ({
        id: `${at} ${label}`,
        left: (
          <span lang="vi">
            <b>{label}.</b> {title}
          </span>
        ),
        ...(page === null ? {} : { right: t('clauses.page', { page: String(page) }) }),
      }))}
    />
  );
}
