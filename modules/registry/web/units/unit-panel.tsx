import { dec, decimalString } from '@thucthi/kernel';
import { Button, ButtonLink, PairList, SidePanel, SignWord, Skeleton, useFormat, useText } from '@thucthi/ui';
import type { readUnit, UnitSummary } from '../../contract.ts';
import { registryCalls } from '../routes.ts';
import type { AnswerOf } from '../tools/endpoint-route.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { unitWords } from './unit-words.ts';

type UnitStory = AnswerOf<typeof readUnit>;
const mostBelow = 12;
const mostArrows = 30;

/** The history of one unit beside the list: what it was called, what it came from and what became of it. */
export function UnitPanel(props: { slug: string; mayRecord: boolean; onClose: () => void; onChoose: (slug: string) => void }) {
  const t = useText(unitWords);
  const tools = usePageTools();
  const { slug, onClose, mayRecord } = props;
  const { data, error, refetch } = tools.useRead(registryCalls.readUnit, { params: { slug } });
  return (
    <SidePanel title={data?.unit.name ?? '…'} onClose={onClose} takeFocus={false}>
      {error !== null ? (
        <tools.ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <Standing story={data} />
          {mayRecord ? (
            <div className="tt-actions">
              <ButtonLink icon="edit" href={`/quan-tri/don-vi/thay-doi?unit=${slug}`}>
                {t('units.record')}
              </ButtonLink>
            </div>
          ) : null}
          <h3>{t('unit.versions')}</h3>
          <Versions versions={data.versions} />
          <h3>{t('unit.events')}</h3>
          <Events story={data} onChoose={props.onChoose} />
          {data.children.length === 0 ? null : <Below units={data.children} onChoose={props.onChoose} />}
        </>
      )}
    </SidePanel>
  );
}

function Standing({ story }: { story: UnitStory }) {
  const t = useText(unitWords);
  const { date } = useFormat();
  const { unit, versions } = story;
  const inLaw = versions.findLast((one) => one.kind !== 'statistical-area');
  const ended = inLaw?.validTo ?? null;
  return (
    <p className="mut">
      {t(`kind.${unit.kind}`)}
      {unit.code === null ? '' : ` · ${t('units.code')} ${unit.code}`}
      {ended === null ? '' : ` · ${t('unit.ended', { date: date(ended) })}`}
    </p>
  );
}

function Versions({ versions }: { versions: readonly UnitSummary[] }) {
  const t = useText(unitWords);
  const { date } = useFormat();
  const span = (one: UnitSummary) =>
    t('unit.span', {
      from: one.validFrom === '1900-01-01' ? t('unit.beginning') : date(one.validFrom),
      to: one.validTo === null ? t('unit.until-now') : date(one.validTo),
    });
  return (
    <PairList
      pairs={versions.toReversed().map((one) => ({
        id: one.validFrom,
        left: (
          <>
            <b>{one.name}</b>
            <br />
            {t(`kind.${one.kind}`)}
            {one.code === null ? '' : ` · ${one.code}`}
          </>
        ),
        right: span(one),
      }))}
    />
  );
}

function Events({ story, onChoose }: { story: UnitStory; onChoose: (slug: string) => void }) {
  const t = useText(unitWords);
  const { date } = useFormat();
  if (story.events.length === 0) return <p className="mut">{t('unit.no-events')}</p>;
  return (
    <ol className="tt-adm-events">
      {story.events.toReversed().map((event) => (
        <li key={event.id}>
          <b>{t(`event.${event.kind}`)}</b> <span className="mut">{date(event.date)}</span>{' '}
          {event.reconciled ? null : <SignWord icon="unknown" tone="watch" word={t('unit.unreconciled')} />}
          {event.document === null ? null : <p>{event.document}</p>}
          {event.parts.slice(0, mostArrows).map((part) => (
            <Arrow key={`${part.from.id} ${part.to.id}`} part={part} here={story.unit.slug} onChoose={onChoose} />
          ))}
          {event.parts.length > mostArrows ? <p>{t('unit.below-more', { count: event.parts.length - mostArrows })}</p> : null}
          {event.reconciled ? null : <p>{t('unit.unreconciled-why')}</p>}
        </li>
      ))}
    </ol>
  );
}

function Arrow({
  part,
  here,
  onChoose,
}: {
  part: UnitStory['events'][number]['parts'][number];
  here: string;
  onChoose: (slug: string) => void;
}) {
  const t = useText(unitWords);
  const { percent } = useFormat();
  const end = (unit: UnitSummary) =>
    unit.slug === here ? (
      <b>{unit.name}</b>
    ) : (
      <Button kind="bare" className="tt-adm-inline" onClick={() => onChoose(unit.slug)}>
        {unit.name}
      </Button>
    );
  const same = part.from.id === part.to.id;
  const share = part.whole
    ? t('unit.whole')
    : part.share === null
      ? t('unit.share-unknown')
      : t('unit.share', { share: percent(decimalString(dec(part.share).times(100))) });
  return (
    <p>
      {same ? part.from.name : end(part.from)} → {same ? part.to.name : end(part.to)}
      {same ? null : <span className="dim"> ({share})</span>}
    </p>
  );
}

function Below({ units, onChoose }: { units: readonly UnitSummary[]; onChoose: (slug: string) => void }) {
  const t = useText(unitWords);
  const { number } = useFormat();
  return (
    <>
      <h3>
        {t('unit.below')} <span className="dim">{number(String(units.length))}</span>
      </h3>
      <PairList
        pairs={units.slice(0, mostBelow).map((unit) => ({
          id: unit.slug,
          left: (
            <Button kind="bare" className="tt-adm-inline" onClick={() => onChoose(unit.slug)}>
              {unit.name}
            </Button>
          ),
          right: unit.code ?? undefined,
        }))}
      />
      {units.length > mostBelow ? (
        <p className="xs mut">{t('unit.below-more', { count: number(String(units.length - mostBelow)) })}</p>
      ) : null}
    </>
  );
}
