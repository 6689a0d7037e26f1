import { DataTable, Link, useFormat, useText, type Column } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { ListedDocument } from '../../contract.ts';
import { registerWords } from '../register-words.ts';
import { documentHref } from '../routes.ts';
import { StandingReason, StandingSign } from '../standing-sign.tsx';

/** The documents of one page in the order the register gives them. */
export function DocumentTable(props: {
  unit: string;
  documents: readonly ListedDocument[];
  onOpen: (id: string) => void;
  empty: ReactNode;
}) {
  const t = useText(registerWords);
  const format = useFormat();
  const { unit } = props;
  const columns: Column<ListedDocument>[] = [
    {
      id: 'symbol',
      header: t('list.symbol'),
      width: 170,
      cell: ({ symbol }) =>
        symbol === null ? <span className="dim">{t('list.no-symbol')}</span> : <b className="tt-doc-symbol">{symbol}</b>,
    },
    {
      id: 'date',
      header: t('list.date'),
      width: 110,
      cell: ({ issuedOn }) => (issuedOn === null ? <span className="dim">{t('list.no-date')}</span> : format.date(issuedOn)),
    },
    {
      id: 'subject',
      header: t('list.subject'),
      phone: 'title',
      cell: (one) => (
        <div className="tt-doc-subject" lang="vi">
          <Link href={documentHref(unit, one.id)}>
            <span className="mut">{one.kind}.</span> {one.title}
          </Link>
          {one.clauses.length === 0 ? null : (
            <ul>
              {one.clauses.map((clause) => (
                <li key={`${clause.label} ${clause.title}`}>
                  <b>{clause.label}.</b> {clause.title}
                </li>
              ))}
            </ul>
          )}
        </div>
      ),
    },
    { id: 'issuer', header: t('list.issuer'), width: 230, cell: ({ issuer }) => <span lang="vi">{issuer}</span> },
    {
      id: 'standing',
      header: t('list.standing'),
      width: 264,
      cell: ({ standing }) => (
        <div className="tt-doc-standing">
          <StandingSign standing={standing} />
          {standing.by.length === 0 ? null : (
            <span className="xs mut">
              <StandingReason standing={standing} unit={unit} />
            </span>
          )}
        </div>
      ),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={props.documents}
      rowKey={({ id }) => id}
      onOpen={({ id }) => props.onOpen(id)}
      empty={props.empty}
    />
  );
}
