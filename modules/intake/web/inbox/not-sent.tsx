import { Button, Notice, useFormat, useLocale, useText } from '@thucthi/ui';
import { inboxWords } from './inbox-words.ts';
import type { Sending } from './use-sending.ts';

/** Files that were not taken, each with the reason and what to do; they stay until they are dealt with. */
export function NotSentList({ sending }: { sending: Sending }) {
  const t = useText(inboxWords);
  const { locale } = useLocale();
  const { number } = useFormat();
  return sending.notSent.map(({ file, why }, at) => {
    const hide = (
      <Button key="hide" onClick={() => sending.forget(file)}>
        {t('sent.hide')}
      </Button>
    );
    if (why === 'too-large') {
      const size = number(String(Math.ceil(file.size / 1024 / 1024)));
      return (
        <Notice key={at} kind="problem" actions={hide}>
          {t('sent.too-large', { name: file.name, size })}
        </Notice>
      );
    }
    if (why === 'empty')
      return (
        <Notice key={at} kind="problem" actions={hide}>
          {t('sent.empty', { name: file.name })}
        </Notice>
      );
    const passing = why.status === 0 || why.status >= 500;
    return (
      <Notice
        key={at}
        kind="problem"
        title={t('sent.refused', { name: file.name })}
        actions={
          <>
            {passing ? <Button onClick={() => sending.again(file)}>{t('sent.again')}</Button> : null}
            {hide}
          </>
        }
      >
        {why[locale]}
      </Notice>
    );
  });
}
