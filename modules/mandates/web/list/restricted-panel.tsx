import { usePageTools } from '@thucthi/registry/web';
import { Link, PairList, SidePanel, Skeleton, useFormat, useText } from '@thucthi/ui';
import { registerWords } from '../register-words.ts';
import { documentHref, mandateCalls } from '../routes.ts';

/** The restricted documents the reader is named for; the server keeps that they were looked at. */
export function RestrictedPanel({ unit, onClose }: { unit: string; onClose: () => void }) {
  const t = useText(registerWords);
  const { date } = useFormat();
  const tools = usePageTools();
  const read = tools.useRead(mandateCalls.listRestrictedDocuments, { query: {} });
  return (
    <SidePanel title={t('list.restricted')} onClose={onClose}>
      <p className="mut">{t('restricted.lead')}</p>
      {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null ? <Skeleton rows={3} /> : null}
      {read.data?.documents.length === 0 ? <p>{t('restricted.none')}</p> : null}
      <PairList
        pairs={(read.data?.documents ?? []).map(({ id, symbol, issuer, issuedOn }) => ({
          id,
          left: (
            <>
              <Link href={documentHref(unit, id)}>{symbol ?? t('list.no-symbol')}</Link>
              <br />
              <span className="xs mut">{issuer}</span>
            </>
          ),
          right: issuedOn === null ? t('list.no-date') : date(issuedOn),
        }))}
      />
    </SidePanel>
  );
}
