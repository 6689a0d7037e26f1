import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, PairList, Skeleton, useText } from '@thucthi/ui';
import { mandateCalls } from '../routes.ts';
import { recordWords } from './record-words.ts';

/** The people named to see a restricted document. */
export function ReaderFields(props: { readers: readonly string[]; error: string | null; onChange: (readers: readonly string[]) => void }) {
  const t = useText(recordWords);
  const tools = usePageTools();
  const read = tools.useRead(mandateCalls.documentReaders, {});
  const { readers, onChange } = props;
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={2} />;
  const { people } = read.data;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return (
    <fieldset>
      <legend>{t('field.readers')}</legend>
      <PairList
        pairs={readers.map((id) => ({
          id,
          left: nameOf(id),
          right: (
            <Button
              kind="bare"
              aria-label={t('reader.remove', { name: nameOf(id) })}
              onClick={() => onChange(readers.filter((one) => one !== id))}
            >
              ×
            </Button>
          ),
        }))}
      />
      <Combobox
        label={t('reader.add')}
        error={props.error}
        options={people
          .filter(({ id }) => !readers.includes(id))
          .map(({ id, name, position }) => ({ id, label: name, ...(position === null ? {} : { detail: position }) }))}
        value={null}
        onChange={(id) => onChange([...readers, id])}
      />
    </fieldset>
  );
}
