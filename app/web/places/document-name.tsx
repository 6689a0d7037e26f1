import { documentName } from '@thucthi/assessment/web';
import type { DocumentReference } from '@thucthi/figures/contract';
import { useFormat, useLocale, useText } from '@thucthi/ui';
import { words } from '../locales/words.ts';

/** A document as officials name it: kind and number, else its title; with its date where it is known. */
export function DocumentName(props: { document: DocumentReference; paragraph?: number | undefined }) {
  const t = useText(words);
  const { locale } = useLocale();
  const format = useFormat();
  const { document, paragraph } = props;
  const name = documentName(document)[locale];
  const rest = [
    document.issuedOn === null ? '' : t('document.of-date', { date: format.date(document.issuedOn) }),
    paragraph === undefined ? '' : t('document.paragraph', { paragraph }),
  ].filter((part) => part !== '');
  return (
    <span title={`${document.title} (${document.issuer})`}>
      {document.symbol === null ? <span lang="vi">{name}</span> : name}
      {rest.map((part) => `, ${part}`).join('')}
    </span>
  );
}
