import {
  DataTable,
  FigureValue,
  Link,
  StatusBadge,
  statusOrder,
  useFormat,
  useLocale,
  useText,
  type Column,
  type StatusClass,
} from '@thucthi/ui';
import { frozenScorecard, type FrozenIndicator } from './frozen-content.ts';
import { materialWords } from './material-words.ts';

const isStatus = (text: string): text is StatusClass => statusOrder.some((one) => one === text);

/** A scorecard as it lay on the table: every indicator with its figure, its plans and how it stood. */
export function FrozenScorecard({ content }: { content: Readonly<Record<string, unknown>> }) {
  const t = useText(materialWords);
  const { locale } = useLocale();
  const format = useFormat();
  const card = frozenScorecard(content, locale);
  const columns: Column<FrozenIndicator>[] = [
    {
      id: 'name',
      header: t('card.indicator'),
      phone: 'title',
      sortValue: ({ name }) => name,
      cell: ({ name, sentence }) => (
        <>
          <b>{name}</b>
          {sentence === '' ? null : <span className="xs mut ss-block">{sentence}</span>}
        </>
      ),
    },
    {
      id: 'actual',
      header: t('card.actual'),
      align: 'right',
      width: 170,
      cell: ({ actual }) => (
        <FigureValue
          value={actual?.value ?? null}
          unit={actual?.unit ?? ''}
          qualifiers={actual?.qualifiers ?? []}
          {...(actual?.decimals == null ? {} : { decimals: actual.decimals })}
          missing={t('missing')}
        />
      ),
    },
    {
      id: 'plans',
      header: t('card.plans'),
      width: 260,
      cell: ({ plans }) => (
        <span className="ss-lines">
          {plans.map(({ issuer, percent, target }) => {
            if (percent === null && target === null) return null;
            return (
              <span key={`${issuer}${target ?? ''}`}>
                {percent === null
                  ? t('card.target', { issuer, target: format.number(target ?? '0') })
                  : t('card.plan', { issuer, percent: format.percent(percent) })}
              </span>
            );
          })}
        </span>
      ),
    },
    {
      id: 'status',
      header: t('card.status'),
      width: 190,
      sortValue: ({ status }) => (isStatus(status) ? statusOrder.indexOf(status) : statusOrder.length),
      cell: ({ status }) => (isStatus(status) ? <StatusBadge status={status} word={t(`status.${status}`)} /> : null),
    },
  ];
  return (
    <>
      {card.headline === '' ? null : <p className="ss-headline">{card.headline}</p>}
      {card.lead === '' ? null : <p className="md mut ss-headline-lead">{card.lead}</p>}
      {card.rows.length === 0 ? (
        <p className="mut">{t('empty')}</p>
      ) : (
        <DataTable label={t('table.name')} columns={columns} rows={card.rows} rowKey={({ code, name }) => `${code}${name}`} />
      )}
      {card.unit === '' ? null : (
        <p className="xs tt-noprint">
          <Link href={`/${card.unit}?period=${card.period}`}>{t('now.link')}</Link>
        </p>
      )}
    </>
  );
}
