import { Link, useFormat, useText } from '@thucthi/ui';
import type { Reference, ShownDocument } from '../../contract.ts';
import { documentHref } from '../routes.ts';
import { nameOf } from '../standing-sign.tsx';
import { documentWords } from './document-words.ts';

/** What was replaced by what, down to this document and on from it, the oldest first. */
export function ChainLine({ shown, unit, name }: { shown: ShownDocument; unit: string; name: string }) {
  const t = useText(documentWords);
  const { date } = useFormat();
  const day = (issuedOn: string | null) => (issuedOn === null ? t('facts.unknown') : date(issuedOn));
  const link = (one: Reference) => (
    <li key={one.id}>
      <Link href={documentHref(unit, one.id)}>{nameOf(one)}</Link> <span className="xs mut">{day(one.issuedOn)}</span>
    </li>
  );
  return (
    <ol className="tt-doc-chain" lang="vi">
      {shown.chain.before.toReversed().map(link)}
      <li aria-current="true">
        <b>{name}</b> <span className="xs mut">{day(shown.document.issuedOn)}</span>
      </li>
      {shown.chain.after.map(link)}
    </ol>
  );
}
