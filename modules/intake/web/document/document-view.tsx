import { Switch, useFormat, useText } from '@thucthi/ui';
import { useMemo, useState, type ReactNode, type Ref } from 'react';
import type { Paper } from '../../contract.ts';
import type { Decision } from '../review/decisions.ts';
import { reviewWords } from '../review/review-words.ts';
import { pageImageHref } from '../routes.ts';
import './document.css';
import { layoutOf, stretchesOf, type LayoutItem, type LayoutPage, type TextBlock } from './layout.ts';
import { MarkedText } from './marked-text.tsx';
import { marksOf, type Place } from './marks.ts';
import { marksOfStretches } from './segments.ts';

/** From so many blocks on, pages out of sight are not laid out. */
const longFrom = 150;

/** The paper as it was read: its own headings, notes and tables, every finding highlighted where it stands. */
export function DocumentView({
  paper,
  waiting,
  current,
  place,
  onPick,
  ref,
}: {
  paper: Paper;
  waiting: readonly Decision[];
  current: string | null;
  place: Place | null;
  onPick: (oid: string) => void;
  ref: Ref<HTMLDivElement>;
}) {
  const t = useText(reviewWords);
  const [images, setImages] = useState(false);
  const { text, blocks, pages } = paper;
  const laid = useMemo(() => layoutOf({ text, blocks, pages }), [text, blocks, pages]);
  const stretches = useMemo(() => stretchesOf(laid), [laid]);
  const marks = useMemo(() => marksOf(paper, waiting, current, place), [paper, waiting, current, place]);
  const byStart = useMemo(() => {
    const spread = marksOfStretches(stretches, marks);
    return new Map(stretches.map((stretch, at) => [stretch.start, spread[at] ?? []]));
  }, [stretches, marks]);
  const stretch: DrawStretch = (block) => {
    const here = byStart.get(block.start) ?? [];
    const holds = here.some((mark) => mark.kind === 'finding' && mark.oid === current);
    return <MarkedText text={text} start={block.start} end={block.end} marks={here} current={holds ? current : null} onPick={onPick} />;
  };
  const scanned = pages.some(({ hasImage }) => hasImage);
  return (
    <section className="tt-doc" aria-label={t('doc.label')}>
      <div className="tt-doc-bar">
        <ul className="tt-doc-key">
          {(['open', 'accepted', 'rejected', 'contradiction'] as const).map((tone) => (
            <li key={tone}>
              <i className={`tt-found ${tone}`} aria-hidden="true" /> {t(`key.${tone}`)}
            </li>
          ))}
          <li>
            <i className="tt-slip" aria-hidden="true" /> {t('key.slip')}
          </li>
        </ul>
        {scanned ? <Switch label={t('doc.images')} checked={images} onChange={setImages} /> : null}
      </div>
      <div className="tt-doc-pages" ref={ref} tabIndex={0} role="group" aria-label={t('doc.label')}>
        {laid.map((page, at) => (
          <PageView
            key={page.page?.number ?? at}
            page={page}
            paper={paper.id}
            image={images}
            single={laid.length === 1}
            long={stretches.length > longFrom}
            stretch={stretch}
          />
        ))}
      </div>
    </section>
  );
}

type DrawStretch = (block: TextBlock) => ReactNode;

function PageView(props: { page: LayoutPage; paper: string; image: boolean; single: boolean; long: boolean; stretch: DrawStretch }) {
  const { page, items } = props.page;
  const t = useText(reviewWords);
  const { percent } = useFormat();
  const image = props.image && page?.hasImage === true;
  return (
    <article className={`tt-doc-page${props.long ? ' long' : ''}${image ? ' with-image' : ''}`}>
      {page === null || (props.single && !page.hasImage) ? null : (
        <p className="tt-doc-number">
          {t('doc.page', { number: page.number })}
          {page.confidence === null ? null : ` · ${t('doc.page-sure', { percent: percent(String(Math.round(page.confidence))) })}`}
        </p>
      )}
      {image ? (
        <img
          className="tt-doc-image"
          src={pageImageHref(props.paper, page.number)}
          alt={t('doc.image', { number: page.number })}
          loading="lazy"
          {...(page.width > 0 && page.height > 0 ? { width: Math.round(page.width), height: Math.round(page.height) } : {})}
        />
      ) : null}
      <div>
        {items.map((item) => (
          <ItemView key={item.kind === 'text' ? item.block.start : `t${item.start}`} item={item} stretch={props.stretch} />
        ))}
      </div>
    </article>
  );
}

function ItemView({ item, stretch }: { item: LayoutItem; stretch: DrawStretch }) {
  if (item.kind === 'table')
    return (
      <div className="tt-doc-table" tabIndex={0} role="group">
        <table>
          <tbody>
            {item.rows.map((row, at) => (
              <tr key={at}>
                {row.map((slot, place) => (
                  <td key={place} rowSpan={slot.rows} colSpan={slot.columns}>
                    {slot.block === null ? null : stretch(slot.block)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  const { block } = item;
  switch (block.kind) {
    case 'heading':
      // The headings of the paper are not those of the page: a level of their own below its sections.
      return (
        <p
          className={`tt-doc-heading level-${Math.min(block.level ?? 1, 3)}`}
          role="heading"
          aria-level={Math.min((block.level ?? 1) + 2, 6)}
        >
          {stretch(block)}
        </p>
      );
    case 'footnote':
      return <p className="tt-doc-note">{stretch(block)}</p>;
    case 'paragraph':
    case 'cell':
      return <p>{stretch(block)}</p>;
  }
}
