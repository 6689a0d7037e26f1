import { usePageTools } from '@thucthi/registry/web';
import { Icon, Link, SignWord, useFormat, useText } from '@thucthi/ui';
import { useMemo } from 'react';
import type { Inquiry } from '../../contract.ts';
import { inquiryCalls } from '../routes.ts';
import { inquirySign } from './inquiry-sign.ts';
import { markWords } from './mark-words.ts';

/** For each indicator of a unit the request that counts in a period: one about that period, else one that still waits. */
export function useInquiryMarks(unit: string, period: string | undefined): ReadonlyMap<string, Inquiry> {
  const tools = usePageTools();
  const read = tools.useRead(inquiryCalls.listInquiries, period === undefined ? null : { query: { unit, figureOf: unit } });
  const inquiries = read.data?.inquiries;
  return useMemo(() => marksOf(inquiries ?? [], period), [inquiries, period]);
}

/** The same of a list, in which those that wait stand first and then the newest. */
export function marksOf(inquiries: readonly Inquiry[], period: string | undefined): ReadonlyMap<string, Inquiry> {
  const marks = new Map<string, Inquiry>();
  for (const inquiry of inquiries) {
    const { subject } = inquiry;
    if (subject.kind !== 'indicator' || inquiry.state === 'withdrawn') continue;
    const { code } = subject.indicator;
    if (inquiry.workingDaysLeft === null && subject.period !== period) continue;
    if (!marks.has(code)) marks.set(code, inquiry);
  }
  return marks;
}

/** A line that says how a request about a figure stands, and leads to it. */
export function InquiryMark({ inquiry, href }: { inquiry: Inquiry; href: string }) {
  const t = useText(markWords);
  const format = useFormat();
  const word = inquiry.overdue
    ? t('mark.overdue')
    : inquiry.workingDaysLeft !== null
      ? t('mark.waiting', { date: format.date(inquiry.answerBy) })
      : t(inquiry.state === 'accepted' ? 'mark.accepted' : 'mark.answered');
  return (
    <Link className="xs" href={href}>
      <SignWord {...inquirySign(inquiry)} word={word} />
    </Link>
  );
}

/** Opens the form that asks for an explanation of a figure; small, since it stands in a row of figures. */
export function AskButton({ name, onAsk }: { name: string; onAsk: () => void }) {
  const t = useText(markWords);
  return (
    <button type="button" className="btn bare xs tt-noprint" aria-label={`${t('ask')}: ${name}`} onClick={onAsk}>
      <Icon name="unknown" size="sm" />
      {t('ask')}
    </button>
  );
}
