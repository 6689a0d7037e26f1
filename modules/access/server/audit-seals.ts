import type { z } from 'zod';
import {
  readDigest,
  Refusal,
  sealState,
  verifyAudit,
  withScope,
  type AuditVerification,
  type Database,
  type Scope,
  type ShownSeal,
} from '@thucthi/platform';
import type { readSeals, verifyTrail } from '../contract.ts';
import { tenantOfId } from './tenant.store.ts';

type ShownSeals = z.output<typeof readSeals.answer>;
type Verification = z.output<typeof verifyTrail.answer>;

/** How far the trail of the scope's body is sealed. */
export async function showSeals(database: Database, scope: Scope): Promise<ShownSeals> {
  const body = await withScope(database, scope, (tx) => tenantOfId(tx, scope.tenantId));
  const { last, waiting } = await sealState(database, scope.tenantId);
  return { body: { slug: body.slug, name: body.name }, last: forPages(last), waiting };
}

const forPages = (seal: ShownSeal | null): ShownSeals['last'] =>
  seal && {
    serial: seal.serial,
    sealedAt: seal.sealedAt,
    lastRecordedAt: seal.lastRecordedAt,
    total: seal.total,
    root: seal.root,
    digest: seal.digest,
  };

/** Verifications under way: whoever asks for the same meanwhile gets the same answer, and the rows are hashed once. */
const underWay = new WeakMap<Database, Map<string, Promise<AuditVerification | 'stopped'>>>();

/** Recomputes the trail of the scope's body. */
export async function verifyTrailOf(database: Database, scope: Scope, typed: string | undefined): Promise<Verification> {
  const digest = typed === undefined || typed.trim() === '' ? null : readDigest(typed);
  if (digest === null && typed !== undefined && typed.trim() !== '')
    throw new Refusal('invalid-request', { detail: mistyped, field: 'digest' });
  const ofDatabase = underWay.get(database) ?? new Map<string, Promise<AuditVerification | 'stopped'>>();
  underWay.set(database, ofDatabase);
  const key = `${scope.tenantId} ${digest ?? ''}`;
  const verifying = ofDatabase.get(key) ?? verifyAudit(database, scope.tenantId, { digest }).finally(() => void ofDatabase.delete(key));
  ofDatabase.set(key, verifying);
  const verification = await verifying;
  if (verification === 'stopped') throw new Refusal('unavailable');
  const { seals, sealedRows, waitingRows, matched, faults, findings } = verification;
  return { seals, sealedRows, waitingRows, matched: forPages(matched), faults, findings: [...findings] };
}

const mistyped = {
  vi: 'mã niêm phong gõ chưa đúng; mã có tám nhóm bốn ký tự và hai ký tự cuối',
  en: 'the digest is mistyped; it has eight groups of four letters and two more',
};
