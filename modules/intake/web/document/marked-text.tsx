import { useText } from '@thucthi/ui';
import { memo } from 'react';
import { reviewWords } from '../review/review-words.ts';
import { marksText, type TextMark } from './marks.ts';
import { segmentsOf, type Segment } from './segments.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly TextMark[];
  /** The finding in hand, where it stands in this stretch. */
  readonly current: string | null;
  readonly onPick: (oid: string) => void;
}

/** A stretch of the raw text with its findings highlighted; drawn again only when something in it has changed. */
export const MarkedText = memo(function MarkedText(props: MarkedTextProps) {
  const { text, start, end, marks } = props;
  return segmentsOf(text, start, end, marks).map((segment) => <Piece key={segment.start} {...props} segment={segment} />);
}, sameText);

function sameText(before: MarkedTextProps, after: MarkedTextProps): boolean {
  return (
    before.text === after.text &&
    before.start === after.start &&
    before.end === after.end &&
    before.current === after.current &&
    before.onPick === after.onPick &&
    marksText(before.marks) === marksText(after.marks)
  );
}

function Piece(props: MarkedTextProps & { segment: Segment<TextMark> }) {
  const { segment, current } = props;
  const t = useText(reviewWords);
  const words = props.text.slice(segment.start, segment.end);
  const finding = segment.marks.find((mark) => mark.kind === 'finding');
  const slip = segment.marks.find((mark) => mark.kind === 'slip');
  const part = segment.marks.some((mark) => mark.kind === 'part');
  const asked = segment.marks.some((mark) => mark.kind === 'place');
  const shown = slip === undefined ? words : <u className="tt-slip" title={slip.message}>{words}</u>; // prettier-ignore
  const placed = asked ? <span className="tt-place" data-place="">{shown}</span> : shown; // prettier-ignore
  if (finding === undefined) return part ? <span className="tt-part">{placed}</span> : placed;
  const last = segment.end >= Math.min(finding.end, props.end);
  return (
    // The way by keyboard is the list beside the text; several hundred stops inside the text would bury it.
    <a
      className={`tt-found ${finding.tone}${finding.oid === current ? ' on' : ''}`}
      href={`#so-${finding.number}`}
      tabIndex={-1}
      data-finding={finding.oid}
      {...(last ? { 'data-number': finding.number } : {})}
      title={t('doc.go-to', { number: finding.number })}
      onClick={(event) => {
        event.preventDefault();
        props.onPick(finding.oid);
      }}
    >
      {placed}
    </a>
  );
}
