import type { Wording } from '@thucthi/platform/contract';
import { usePageTools } from '@thucthi/registry/web';
import { Notice, ProgressBar, useLocale, useText } from '@thucthi/ui';
import { fileWords } from './file-words.ts';
import type { FileSending } from './use-file-sending.ts';

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

/** How far a file on its way is, and which were not taken and why. */
export function FileSendingNote({ sending }: { sending: FileSending }) {
  const t = useText(fileWords);
  const tools = usePageTools();
  const { now, failed } = sending;
  return (
    <>
      {now === null ? null : (
        <ProgressBar
          label={t('sending', { name: now.name })}
          done={kilobytes(now.sent)}
          total={kilobytes(now.total)}
          note={now.sent < now.total ? undefined : t('checking')}
        />
      )}
      {failed.map(({ name, problem }) => (
        <div key={name} className="tt-doc-unsent">
          <p>
            <b>{t('not-kept', { name })}</b>
          </p>
          <tools.ProblemNote problem={problem} />
        </div>
      ))}
    </>
  );
}

/** Files the register would not keep, told before anything is sent. */
export function FaultyFiles({ files }: { files: readonly { name: string; fault: Wording }[] }) {
  const t = useText(fileWords);
  const { locale } = useLocale();
  return files.map(({ name, fault }) => (
    <Notice key={name} kind="problem" title={t('not-kept', { name })}>
      {fault[locale]}
    </Notice>
  ));
}
