import { usePageTools } from '@thucthi/registry/web';
import { SidePanel, Skeleton, useFormat, useText } from '@thucthi/ui';
import { collectionCalls, type FileRemarks, type MergedFile } from '../routes.ts';
import { mergeWords } from './merge-words.ts';

/** What is wrong with which row of one file, what other files say otherwise, what is doubtful. */
export function FilePanel(props: { id: string; file: MergedFile; onClose: () => void }) {
  const t = useText(mergeWords);
  const tools = usePageTools();
  const read = tools.useRead(collectionCalls.readMergedFile, { params: { id: props.id, number: props.file.number } });
  const remarks = read.data;
  const empty = remarks !== undefined && kinds.every((kind) => remarks[kind].length === 0);
  return (
    <SidePanel title={props.file.name} onClose={props.onClose}>
      <div className="co-remarks">
        {read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : remarks === undefined ? (
          <Skeleton rows={4} />
        ) : empty ? (
          <p className="mut">{t('remarks.none')}</p>
        ) : (
          kinds.map((kind) => <Remarks key={kind} kind={kind} remarks={remarks[kind]} />)
        )}
      </div>
    </SidePanel>
  );
}

const kinds = ['errors', 'contradictions', 'warnings'] as const;

function Remarks({ kind, remarks }: { kind: (typeof kinds)[number]; remarks: FileRemarks['errors'] }) {
  const t = useText(mergeWords);
  const { number } = useFormat();
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3>{t(`remarks.${kind}`)}</h3>
      <ul className="co-list">
        {remarks.map((remark, at) => (
          <li key={at}>
            <span className="xs mut co-block">
              {remark.row === 0 ? t('remark.file') : t('remark.place', { row: number(String(remark.row)), column: remark.column })}
            </span>
            {remark.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
