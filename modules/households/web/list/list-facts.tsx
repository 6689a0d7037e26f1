import { dec, decimalString, parsePeriodCode } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import { Button, Notice, PageLead, Section, useFormat, useLocale, useText } from '@thucthi/ui';
import { leftWords } from '../amounts.ts';
import { householdWords } from '../household-words.ts';
import type { OneList } from '../routes.ts';

/** What a list comes to against the unit's target, and what it is kept for. */
export function ListFacts({ one, onChange }: { one: OneList; onChange: (() => void) | null }) {
  const { list } = one;
  const t = useText(householdWords);
  const format = useFormat();
  const { locale } = useLocale();
  const illustrative = usePageTools().useMe()?.tenant?.illustrative === true;
  const amount = (value: string) => format.quantity(value, list.indicator.unit);
  const count = (value: number) => format.number(String(value));
  const left = leftWords(list.remainder, list.indicator.unit, t, format);
  const over = list.remainder !== null && dec(list.remainder).isNegative();
  // Who keeps the list is told while somebody above has it open.
  const told = one.can.keep ? one.openings.filter(({ live }) => live) : [];
  const lines = { assigned: amount(list.assignedSum), lines: count(list.lines) };
  return (
    <>
      <PageLead title={`${list.indicator.name[locale]}, ${format.period(parsePeriodCode(list.period))}`}>
        {list.target === null ? t('list.lead-none', lines) : t('list.lead', { ...lines, target: amount(list.target), left })}
        {illustrative ? (
          <>
            {' · '}
            <span className="il">{t('illustrative')}</span>
          </>
        ) : null}
      </PageLead>
      {told.length === 0 ? null : (
        <div className="hh-told">
          {told.map((opening) => (
            <Notice key={opening.openedAt} kind="ask" icon="watch">
              {t('open.told', { who: opening.by ?? t('somebody'), reason: opening.reason })}
            </Notice>
          ))}
        </div>
      )}
      <dl className="hh-sums">
        <Sum name={t('col.target')} value={list.target === null ? t('no-target') : amount(list.target)} />
        <Sum name={t('col.assigned')} value={amount(list.assignedSum)} />
        {list.remainder === null ? null : (
          <Sum name={t(over ? 'col.over' : 'col.remainder')} value={amount(decimalString(dec(list.remainder).abs()))} over={over} />
        )}
        <Sum name={t('col.actual')} value={amount(list.actualSum)} />
        <Sum name={t('col.done')} value={t('list.done-of', { done: count(list.done), lines: count(list.lines) })} />
        <Sum
          name={t('col.lines')}
          value={list.people === 0 ? count(list.lines) : t('list.people', { lines: count(list.lines), people: count(list.people) })}
        />
      </dl>
      <Section
        title={t('list.facts')}
        end={
          onChange === null ? undefined : (
            <Button kind="bare" onClick={onChange}>
              {t('list.change')}
            </Button>
          )
        }
      >
        <dl className="hh-facts">
          <dt>{t('form.purpose')}</dt>
          <dd>{list.purpose}</dd>
          <dt>{t('form.basis')}</dt>
          <dd>{list.legalBasis}</dd>
          <dt>{t('form.retain')}</dt>
          <dd>
            {format.date(list.retainUntil)}
            {list.named === 0 && list.erasedOn !== null ? ` (${t('erased')} ${format.date(list.erasedOn)})` : ''}
          </dd>
          {list.plan === null ? null : (
            <>
              <dt>{t('list.plan')}</dt>
              <dd>{list.plan}</dd>
            </>
          )}
          {list.madeBy === null ? null : (
            <>
              <dt>{t('list.made')}</dt>
              <dd>
                {list.madeBy}, {format.moment(list.madeAt)}
              </dd>
            </>
          )}
        </dl>
      </Section>
    </>
  );
}

function Sum(props: { name: string; value: string; over?: boolean }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.over === true ? 'hh-over' : undefined}>{props.value}</dd>
    </div>
  );
}
