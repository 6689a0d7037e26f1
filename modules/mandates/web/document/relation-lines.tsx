import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Link, useFormat, useText } from '@thucthi/ui';
import type { Relation, ShownDocument } from '../../contract.ts';
import { changedInRegister, documentHref, mandateCalls } from '../routes.ts';
import { nameOf, StandingSign } from '../standing-sign.tsx';
import { documentWords } from './document-words.ts';

/** What a document is to others and others to it, in words that read from this document. */
export function RelationLines({ shown, unit, may }: { shown: ShownDocument; unit: string; may: boolean }) {
  const t = useText(documentWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const lines = [
    ...shown.relations.map((relation) => ({ relation, from: shown.id, to: relation.document.id, word: t(`out.${relation.kind}`) })),
    ...shown.related.map((relation) => ({ relation, from: relation.document.id, to: shown.id, word: t(`in.${relation.kind}`) })),
  ];
  const takeBack = (line: (typeof lines)[number]) =>
    void submit.send(async (writeId) => {
      const { kind, revision } = line.relation;
      await tools.write(mandateCalls.relateDocuments, {
        writeId,
        params: { id: line.from },
        body: { to: line.to, kind, stands: false, basedOn: revision },
      });
      await renew(...changedInRegister);
    });
  if (lines.length === 0) return <p className="mut">{t('relations.none')}</p>;
  return (
    <>
      {submit.problem === null ? null : <tools.ProblemNote problem={submit.problem} />}
      <ul className="tt-doc-line">
        {lines.map((line) => (
          <li key={`${line.word} ${line.relation.document.id}`}>
            <span className="mut">{line.word}</span>
            <Other relation={line.relation} unit={unit} />
            {may ? (
              <Button
                kind="bare"
                busy={submit.busy}
                aria-label={t('relation.remove-of', { name: nameOf(line.relation.document) })}
                onClick={() => takeBack(line)}
              >
                {t('relation.remove')}
              </Button>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Other({ relation, unit }: { relation: Relation; unit: string }) {
  const { date } = useFormat();
  const { document, clause, standing } = relation;
  const about = [
    document.issuer,
    document.issuedOn === null ? null : date(document.issuedOn),
    document.symbol === null ? null : document.title,
  ];
  return (
    <div>
      <p lang="vi">
        <Link href={documentHref(unit, document.id)}>{nameOf(document)}</Link>
        {clause === null ? null : `, ${clause}`}
      </p>
      <p className="xs mut" lang="vi">
        {about.filter((one) => one !== null && one !== '').join(' · ')}
      </p>
      {standing.state === 'none' ? null : (
        <p className="xs">
          <StandingSign standing={standing} />
        </p>
      )}
    </div>
  );
}
