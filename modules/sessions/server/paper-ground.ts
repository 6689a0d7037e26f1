import { formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { isGoverned, type ResultRow } from '@thucthi/reports/contract';
import { Refusal } from '@thucthi/platform';
import { findUnits, isIllustrative } from '@thucthi/registry/server';
import { comingPeriod } from '../domain/coming-period.ts';
import { momentWords, timeOf } from '../domain/moment-words.ts';
import type { PaperGround, PaperLine } from '../domain/papers/index.ts';
import { kindsOfSession } from '../domain/session-kinds.ts';
import { hasQuorum, quorumOf } from '../domain/session-rules.ts';
import { readItems } from './agenda.store.ts';
import { readLines, type LineRecord } from './lines.store.ts';
import { lastMaterial } from './materials.store.ts';
import { paperOf, readPapers } from './papers.store.ts';
import { readMembers } from './people.store.ts';
import { type SessionRecord } from './sessions.store.ts';
import { seenBy } from './session-seen.ts';
import { readBallots, readVotes } from './votes.store.ts';
import type { WritingWork } from './work.ts';

/** What the papers of a session are written from, as it stands. */
export async function paperGroundOf({ tx, scope }: WritingWork, kept: SessionRecord): Promise<PaperGround> {
  const tenantId = scope.tenantId;
  const called = await readMembers(tx, tenantId, kept.id);
  const invitation = paperOf(await readPapers(tx, tenantId, kept.id), 'invitation');
  const { session, members, items } = seenBy(scope, {
    session: kept,
    members: called,
    items: await readItems(tx, tenantId, kept.id),
  });
  const all = await readLines(tx, tenantId, session.id);
  const lines = all.filter(({ state }) => state === 'confirmed');
  const proposed = (of: LineRecord['list']) => all.filter(({ list, state }) => list === of && state === 'proposed').length;
  const units = await findUnits(tx, [...new Set([session.unitId, ...lines.flatMap((line) => [...line.leadUnits, ...line.coordinating])])]);
  const unit = units.get(session.unitId);
  if (unit === undefined) throw new Refusal('not-found');
  const voting = members.filter(({ votes }) => votes);
  const present = voting.filter(({ attendance }) => attendance === 'present').length;
  const frozen = await lastMaterial(tx, tenantId, session.id, 'scorecard');
  const ballots = Map.groupBy(await readBallots(tx, tenantId, session.id), ({ vote }) => vote);
  const shown = (line: LineRecord): PaperLine => ({
    ...line,
    leads: line.leadUnits.flatMap((id) => units.get(id)?.name ?? []),
    coordinating: line.coordinating.flatMap((id) => units.get(id)?.name ?? []),
  });
  const period = parsePeriodCode(session.period);
  return {
    kind: kindsOfSession[session.kind],
    unitName: unit.name,
    unitKind: unit.kind,
    governed: isGoverned(unit),
    illustrative: await isIllustrative(tx, tenantId),
    title: session.title,
    heldOn: session.heldOn,
    startsAt: session.startsAt,
    invitation:
      invitation?.symbol == null || invitation.issuedOn === null ? null : { symbol: invitation.symbol, issuedOn: invitation.issuedOn },
    change: null,
    endedAt: session.endedAt === null ? null : timeOf(session.endedAt),
    place: session.place,
    chair: session.chair,
    secretary: session.secretary,
    period: formatPeriodVi(period),
    coming: formatPeriodVi(comingPeriod(period, session.heldOn)),
    figures: frozen === null ? null : figuresIn(frozen),
    agenda: items,
    members,
    quorum: {
      members: voting.length,
      present,
      needed: quorumOf(session.rules, voting.length),
      reached: hasQuorum(session.rules, present, voting.length),
    },
    votes: (await readVotes(tx, tenantId, session.id)).map(({ id, question, mode, way, until, parent, result }) => ({
      question,
      mode,
      way,
      until,
      article: parent !== null,
      result,
      roll:
        mode === 'secret'
          ? []
          : (ballots.get(id) ?? []).map(({ member, choice }) => {
              const found = members.find((one) => one.id === member);
              return { name: found === undefined ? '' : (found.name ?? found.office), choice };
            }),
    })),
    conclusions: lines.filter(({ list }) => list === 'conclusion').map(shown),
    programme: lines.filter(({ list }) => list === 'programme').map(shown),
    unsettled: { conclusions: proposed('conclusion'), programme: proposed('programme') },
  };
}

/** The headline of the frozen scorecard, as it was frozen. */
function figuresIn({ content, frozenAt }: { content: Record<string, unknown>; frozenAt: Date }): PaperGround['figures'] {
  const summary = content['summary'] as { headline?: { vi?: string }; lead?: { vi?: string } } | undefined;
  const headline = summary?.headline?.vi ?? '';
  if (headline === '') return null;
  // What was frozen is the scorecard's answer of that day, in both languages: what a report is made of.
  return { headline, lead: summary?.lead?.vi ?? '', frozenAt: momentWords(frozenAt), rows: (content['rows'] ?? []) as ResultRow[] };
}
