import { usePageTools } from '@thucthi/registry/web';
import { Skeleton, useText } from '@thucthi/ui';
import { NamedPeople } from '../record/named-people.tsx';
import { mandateCalls } from '../routes.ts';
import { fileFormWords } from './file-form-words.ts';

/** The people named for a monitored file; those named already stay to be chosen though they have left the body. */
export function FileReaderFields(props: {
  readers: readonly string[];
  named: readonly { id: string; name: string }[];
  onChange: (readers: readonly string[]) => void;
}) {
  const t = useText(fileFormWords);
  const tools = usePageTools();
  const read = tools.useRead(mandateCalls.monitoredFileReaders, {});
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={2} />;
  const { people } = read.data;
  const gone = props.named.filter(({ id }) => !people.some((one) => one.id === id)).map((one) => ({ ...one, position: null }));
  return (
    <>
      <NamedPeople
        words={{ legend: t('field.readers'), add: t('reader.add'), remove: (name) => t('reader.remove', { name }) }}
        people={[...people, ...gone]}
        readers={props.readers}
        onChange={props.onChange}
      />
      <p className="xs mut">{t('field.readers-hint')}</p>
    </>
  );
}
