import type { Scorecard } from '@thucthi/assessment/contract';
import { Icon, PairList, Popover, StatusBadge, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { words } from '../../locales/words.ts';
import { groupWord } from '../group-words.ts';
import { statusWord } from '../status-words.ts';
import { groupsOf } from './cockpit-view.ts';

/** The headline's count cut by document, by field and by the clauses of the documents; opened by whoever asks. */
export function CountsBy({ card }: { card: Scorecard }) {
  const t = useText(words);
  const { byDocument, byGroup, byTargetGroup, total } = card.summary;
  if (total === 0) return null;
  const fields = groupsOf(card.rows).flatMap((group) => byGroup.filter((one) => one.group === group).map((one) => ({ ...one, group })));
  const sum = (one: { metOrExpected: number; total: number }) => t('counts.of', { met: one.metOrExpected, total: one.total });
  return (
    <Popover
      className="tt-counts-by"
      label={t('counts.by')}
      trigger={(trigger) => (
        <button type="button" className="btn bare tt-noprint" {...trigger} aria-haspopup="dialog">
          {t('counts.by')} <Icon name="down" size="xs" />
        </button>
      )}
    >
      {() => (
        <>
          <p className="xs mut">{t('counts.lead')}</p>
          <Part title={t('counts.by-document')}>
            <PairList
              pairs={byDocument.map((one) => ({ id: one.document ?? '', left: one.document ?? t('plans.no-document'), right: sum(one) }))}
            />
          </Part>
          <Part title={t('counts.by-group')}>
            <PairList pairs={fields.map((one) => ({ id: one.group, left: t(groupWord[one.group]), right: sum(one) }))} />
          </Part>
          {byTargetGroup.length === 0 ? null : (
            <Part title={t('counts.by-target-group')}>
              <PairList
                pairs={byTargetGroup.map((one) => ({
                  id: `${one.document ?? ''} ${one.targetGroup}`,
                  left: (
                    <>
                      {one.targetGroup} <span className="dim">{one.document}</span>
                    </>
                  ),
                  right: (
                    <>
                      <StatusBadge status={one.class} word={t(statusWord[one.class])} /> {sum(one)}
                    </>
                  ),
                }))}
              />
            </Part>
          )}
        </>
      )}
    </Popover>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
