import { AdminTabs, usePageTools } from '@thucthi/registry/web';
import type { AnswerOf } from '@thucthi/registry/web';
import { Button, EmptyState, Notice, Page, PageLead, Section, Skeleton, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { readSeals, verifyTrail } from '../../contract.ts';
import { accessCalls } from '../routes.ts';
import { sealWords } from './seal-words.ts';
import './audit.css';

type Seals = AnswerOf<typeof readSeals>;
type Finding = AnswerOf<typeof verifyTrail>['findings'][number];

/** The seals of the trail: a sheet to print and lock away, and the check of the trail against it. */
export default function SealsPage() {
  const t = useText(sealWords);
  const tools = usePageTools();
  const read = tools.useRead(accessCalls.readSeals, {}, { staleTime: 0 });
  tools.usePageTitle(t('seals.title'));
  return (
    <>
      <AdminTabs here="audit" />
      <Page>
        <PageLead title={t('seals.title')}>{t('seals.lead')}</PageLead>
        {read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={6} height={36} />
        ) : (
          <>
            <DigestSheet seals={read.data} />
            <Verification />
          </>
        )}
      </Page>
    </>
  );
}

/** What goes on paper: whoever rewrites the trail later cannot rewrite the sheet. */
function DigestSheet({ seals: { body, last } }: { seals: Seals }) {
  const t = useText(sealWords);
  const { locale } = useLocale();
  const { number, moment } = useFormat();
  if (last === null) return <EmptyState title={t('seal.none')}>{t('seal.none-why')}</EmptyState>;
  const facts = [
    [t('sheet.body'), `${body.name[locale]} (${body.slug})`],
    [t('sheet.seal'), t('sheet.seal-of', { serial: number(String(last.serial)), moment: moment(last.sealedAt) })],
    [t('sheet.rows'), t('sheet.rows-of', { rows: number(String(last.total)), moment: moment(last.lastRecordedAt) })],
    [t('sheet.root'), last.root],
  ] as const;
  return (
    <Section title={t('sheet.title')}>
      <dl className="tt-seal-sheet">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('sheet.digest')}</dt>
          <dd className="digest">
            {last.digest.split('-').map((group, at) => (
              <span key={at}>{group}</span>
            ))}
          </dd>
        </div>
      </dl>
      <div className="tt-actions">
        <Button onClick={() => window.print()}>{t('sheet.print')}</Button>
      </div>
    </Section>
  );
}

/** Recomputes the trail when asked to, with or without a digest from paper. */
function Verification() {
  const t = useText(sealWords);
  const tools = usePageTools();
  const { number, moment } = useFormat();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const query = asked === null ? null : { query: asked === '' ? {} : { digest: asked } };
  const { data, error, refetch } = tools.useRead(accessCalls.verifyTrail, query, { staleTime: 0 });
  const asking = asked !== null && data === undefined && error === null;
  return (
    <Section title={t('verify.title')}>
      <form
        className="tt-tools tt-seal-verify"
        onSubmit={(event) => {
          event.preventDefault();
          if (asked === typed.trim()) void refetch();
          else setAsked(typed.trim());
        }}
      >
        <TextField
          label={t('verify.digest')}
          hint={t('verify.digest-hint')}
          value={typed}
          onChange={setTyped}
          input={{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }}
        />
        <Button type="submit" busy={asking}>
          {t('verify.start')}
        </Button>
      </form>
      {error === null ? null : <tools.ProblemNote problem={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : data.faults === 0 ? (
        <Notice kind="info" title={t(data.seals === 0 ? 'verify.nothing' : 'verify.whole')}>
          {t('verify.reach', {
            rows: number(String(data.sealedRows)),
            seals: number(String(data.seals)),
            waiting: number(String(data.waitingRows)),
          })}{' '}
          {data.matched === null
            ? null
            : t('verify.matched', {
                serial: number(String(data.matched.serial)),
                moment: moment(data.matched.sealedAt),
                rows: number(String(data.matched.total)),
              })}
        </Notice>
      ) : (
        <Notice kind="problem" title={t('verify.broken', { faults: number(String(data.faults)) })}>
          <p>{t('verify.broken-what')}</p>
          <ul className="tt-rows">
            {data.findings.map((finding, at) => (
              <FindingLine key={at} finding={finding} />
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const t = useText(sealWords);
  const { number, moment } = useFormat();
  const where = [
    finding.serial === null ? null : t('finding.seal', { serial: number(String(finding.serial)) }),
    finding.place === null ? null : t('finding.place', { place: number(String(finding.place)) }),
    finding.recordedAt === null ? null : t('finding.at', { moment: moment(finding.recordedAt) }),
    finding.auditId,
  ].filter((part) => part !== null);
  return (
    <li>
      <span>{t(`fault.${finding.fault}`)}</span>
      <span>{where.join(', ')}</span>
    </li>
  );
}
