import { usePageTools } from '@thucthi/registry/web';
import { ButtonLink, useText } from '@thucthi/ui';
import { mandateCalls, monitoredHref } from '../routes.ts';
import { fileWords } from './file-words.ts';

/** The way to the monitored files, for those for whom they exist; others see nothing, not even that there are any. */
export function MonitoredLink({ unit }: { unit: string }) {
  const t = useText(fileWords);
  const read = usePageTools().useRead(mandateCalls.monitoredFilesDoor, { query: { unit } });
  if (read.data?.shown !== true) return null;
  return (
    <ButtonLink kind="bare" icon="locked" href={monitoredHref(unit)}>
      {t('title')}
    </ButtonLink>
  );
}
