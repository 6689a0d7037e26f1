import { usePageTools } from '@thucthi/registry/web';
import { Skeleton, useText } from '@thucthi/ui';
import { mandateCalls } from '../routes.ts';
import { NamedPeople } from './named-people.tsx';
import { recordWords } from './record-words.ts';

/** The people named to see a restricted document. */
export function ReaderFields(props: { readers: readonly string[]; error: string | null; onChange: (readers: readonly string[]) => void }) {
  const t = useText(recordWords);
  const tools = usePageTools();
  const read = tools.useRead(mandateCalls.documentReaders, {});
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={2} />;
  return (
    <NamedPeople
      words={{ legend: t('field.readers'), add: t('reader.add'), remove: (name) => t('reader.remove', { name }) }}
      people={read.data.people}
      readers={props.readers}
      error={props.error}
      onChange={props.onChange}
    />
  );
}
