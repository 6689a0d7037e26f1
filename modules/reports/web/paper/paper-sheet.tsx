import { useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { reportWords } from '../report-words.ts';
import type { PageRun, PaperHead } from '../routes.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** What of a block its place on paper hangs on. */
interface Placed {
  readonly kind: 'heading' | 'paragraph' | 'table';
  readonly level: number | null;
  readonly runs: readonly PageRun[];
}

/** The numbers of the headings as they are printed: "I.", "1."; the head of a table has none. */
function numbersOf<B extends Placed>(blocks: readonly B[]): ReadonlyMap<B, string> {
  let [part, field] = [0, 0];
  const numbers = new Map<B, string>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading' || blocks[at + 1]?.kind === 'table') continue;
    if (block.level === 2) numbers.set(block, `${(field += 1)}. `);
    else {
      [part, field] = [part + 1, 0];
      numbers.set(block, `${roman[part - 1] ?? part}. `);
    }
  }
  return numbers;
}

/** A report as it will look on paper: head, subject, paragraphs and tables as the page draws them, signature. */
export function PaperSheet<B extends Placed>(props: {
  label: string;
  form: 'state' | 'party';
  documentKind: string | null;
  subject: string;
  draft: boolean;
  head: PaperHead;
  blocks: readonly B[];
  keyOf: (block: B) => string;
  paragraph: (block: B) => ReactNode;
  table: (block: B) => ReactNode;
  /** A page that has a title of its own shows the subject below it. */
  subjectLevel?: 1 | 2;
}) {
  const t = useText(reportWords);
  const { head, blocks, documentKind } = props;
  const numbers = numbersOf(blocks);
  const Subject = props.subjectLevel === 2 ? 'h2' : 'h1';
  return (
    <article className="rp-paper" aria-label={props.label}>
      <header className="rp-head">
        <p>
          <b>{head.issuer.toLocaleUpperCase('vi')}</b>
        </p>
        <p>
          {props.form === 'party' ? (
            <b>{t('party')}</b>
          ) : (
            <>
              <b>{t('motto')}</b>
              <br />
              <b>{t('motto.second')}</b>
            </>
          )}
        </p>
      </header>
      <div className="rp-subject">
        {props.draft ? <p className="rp-draft">{t('draft').toLocaleUpperCase('vi')}</p> : null}
        {documentKind === null ? null : <p>{documentKind.toLocaleUpperCase('vi')}</p>}
        <Subject>{documentKind === null ? `V/v ${props.subject}` : props.subject}</Subject>
      </div>
      {head.addressees.length === 0 ? null : (
        <p className="rp-centred">
          {t('addressees')} {head.addressees.join('; ')}
        </p>
      )}
      {blocks.map((block) => {
        const key = props.keyOf(block);
        if (block.kind === 'table') return <div key={key}>{props.table(block)}</div>;
        if (block.kind === 'paragraph') return <div key={key}>{props.paragraph(block)}</div>;
        const text = block.runs.map((run) => run.text).join('');
        const words = `${numbers.get(block) ?? ''}${block.level === 2 ? text : text.toLocaleUpperCase('vi')}`;
        return block.level === 2 ? <h3 key={key}>{words}</h3> : <h2 key={key}>{words}</h2>;
      })}
      <footer className="rp-foot">
        <div>
          <p>
            <b>
              <i>{t('recipients')}</i>
            </b>
          </p>
          <ul>
            {head.recipients.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
        <p className="rp-centred">
          {head.signerTitles.map((title) => (
            <b key={title}>{title.toLocaleUpperCase('vi')}</b>
          ))}
        </p>
      </footer>
    </article>
  );
}
