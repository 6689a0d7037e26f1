import type { Scorecard, ScorecardRow } from '@thucthi/assessment/contract';
import { AskButton, InquiryMark, useInquiryMarks } from '@thucthi/tasks/web';
import { toneOf } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { usePageAddress } from '../../shell/page-address.ts';
import { useMay } from '../follow-up/use-may.ts';
import { rowHref } from './row-href.ts';

/** What stands under the name of a row: how a request for its explanation stands, or, in a red row, the way to ask for one. */
export function useRowAside(card: Scorecard): (row: ScorecardRow) => ReactNode {
  const { search, change } = usePageAddress();
  const marks = useInquiryMarks(card.unit.slug, card.period);
  const mayAsk = useMay(card.unit.body)('tasks.assign') && card.knownOn === null;
  return (row) => {
    const { code, name } = row.indicator;
    const inquiry = marks.get(code);
    if (inquiry !== undefined) return <InquiryMark inquiry={inquiry} href={`${rowHref(card, search, row)}#giai-trinh-${inquiry.id}`} />;
    return mayAsk && toneOf(row.status.class) === 'risk' ? <AskButton name={name} onAsk={() => change({ hoi: code })} /> : null;
  };
}
