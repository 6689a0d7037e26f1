import { usePageTools, type PageProblem } from '@thucthi/registry/web';
import { Button, Link, Notice, useLocale, useText } from '@thucthi/ui';
import type { DocumentToRecord, Reference } from '../../contract.ts';
import { documentHref } from '../routes.ts';
import { differencesOf, draftOf, type DocumentDraft } from './document-draft.ts';
import { recordWords } from './record-words.ts';

/** What a refusal carries beside its sentence. */
interface Refused {
  readonly theirs?: DocumentToRecord;
  readonly revision?: number;
  readonly document?: Reference;
}

/** Why a document was not written, and the ways on: compare with theirs, open the one that is there, send again. */
export function RecordProblem(props: {
  unit: string;
  problem: PageProblem | null;
  mine: DocumentDraft;
  onTheirs: (theirs: DocumentDraft, revision: number) => void;
  onMine: (revision: number) => void;
}) {
  const t = useText(recordWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const { problem } = props;
  if (problem === null) return null;
  const { theirs, revision, document } = problem.extra as Refused;
  if (problem.code === 'changed-meanwhile' && theirs !== undefined && revision !== undefined) {
    const draft = draftOf(theirs);
    const fields = differencesOf(props.mine, draft).map((field) => t(`field.${field}`));
    return (
      <Notice
        kind="problem"
        actions={
          <>
            <Button onClick={() => props.onTheirs(draft, revision)}>{t('conflict.theirs')}</Button>
            <Button onClick={() => props.onMine(revision)}>{t('conflict.mine')}</Button>
          </>
        }
      >
        {problem[locale]} {fields.length === 0 ? t('conflict.same') : t('conflict.differs', { fields: fields.join(', ') })}
      </Notice>
    );
  }
  if (problem.code === 'document-known' && document !== undefined)
    return (
      <Notice kind="problem" actions={<Link href={documentHref(props.unit, document.id)}>{t('known.open')}</Link>}>
        {problem[locale]}
      </Notice>
    );
  return <tools.ProblemNote problem={problem} />;
}
