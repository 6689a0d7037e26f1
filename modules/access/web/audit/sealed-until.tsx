import { usePageTools } from '@thucthi/registry/web';
import { Link, useFormat, useText } from '@thucthi/ui';
import { accessCalls } from '../routes.ts';
import { sealWords } from './seal-words.ts';

/** How far the trail is sealed, in one line, and the way to verify it. */
export function SealedUntil() {
  const t = useText(sealWords);
  const { number, moment } = useFormat();
  const { data } = usePageTools().useRead(accessCalls.readSeals, {}, { staleTime: 0 });
  if (data === undefined) return null; // the trail itself says what is wrong
  return (
    <p className="tt-audit-sealed">
      {data.last === null
        ? t('seal.none')
        : t('seal.until', { rows: number(String(data.last.total)), moment: moment(data.last.lastRecordedAt) })}{' '}
      {data.waiting === 0 ? null : t('seal.waiting', { rows: number(String(data.waiting)) })}{' '}
      <Link href="/quan-tri/nhat-ky/niem-phong">{t('seal.open')}</Link>
    </p>
  );
}
