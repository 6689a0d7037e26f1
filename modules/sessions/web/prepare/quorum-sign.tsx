import { SignWord, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { prepareWords } from './prepare-words.ts';

/** Whether enough members are there, in words: "có mặt 18/21, đủ số". */
export function QuorumSign({ quorum }: { quorum: SessionPage['quorum'] }) {
  const t = useText(prepareWords);
  const { present, members, needed, reached, unknown } = quorum;
  const word =
    needed === null
      ? t('quorum.none', { present, members })
      : reached
        ? t('quorum.reached', { present, members })
        : t('quorum.short', { present, members, needed });
  return (
    <span className="ss-quorum">
      <SignWord
        icon={needed === null ? 'info' : reached ? 'done' : 'mend'}
        tone={needed === null ? 'none' : reached ? 'good' : 'watch'}
        word={word}
      />
      {unknown === 0 ? null : <span className="xs mut">{t('quorum.unknown', { count: unknown })}</span>}
    </span>
  );
}
