// Generated from the migrations by `npm run gen:types`; do not edit.
import type { ColumnType, Generated } from 'kysely';

// oxlint-disable-next-line typescript/no-explicit-any -- jsonb holds any JSON; readers check it with their own shapes
type Json = ColumnType<any, string, string>;

export interface AuditRow {
  tenant_id: number;
  id: string;
  recorded_at: Date;
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  canonical: string;
}

export interface AuditLeafRow {
  tenant_id: number;
  seal_serial: number;
  position: number;
  audit_id: string;
  hash: Uint8Array;
}

export interface AuditSealRow {
  tenant_id: number;
  serial: number;
  rows: number;
  total: number;
  root: Uint8Array;
  previous: Uint8Array;
  hash: Uint8Array;
  first_recorded_at: Date;
  last_recorded_at: Date;
  sealed_at: Date;
}

export interface AuditUnsealedRow {
  tenant_id: number;
  audit_id: string;
}

export interface AuthenticatorRow {
  tenant_id: number;
  person_id: string;
  secret_sealed: string;
  confirmed_at: Date | null;
  last_step: number | null;
  recorded_at: Date;
}

export interface CalendarDayRow {
  tenant_id: number;
  day: string;
  revision: number;
  kind: string;
  name: string;
  document: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface CellCommentRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  kind: string;
  figure_id: string | null;
  author_id: string;
  recorded_at: Date;
}

export interface CellCommentErasureRow {
  tenant_id: number;
  comment_id: string;
  unit_id: number;
  reason: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface CellCommentTextRow {
  tenant_id: number;
  comment_id: string;
  unit_id: number;
  words: string;
}

export interface CellMentionRow {
  tenant_id: number;
  person_id: string;
  comment_id: string;
  unit_id: number;
  recorded_at: Date;
}

export interface CellMentionMailedRow {
  tenant_id: number;
  person_id: string;
  comment_id: string;
  recorded_at: Date;
}

export interface CellMentionSeenRow {
  tenant_id: number;
  person_id: string;
  comment_id: string;
  recorded_at: Date;
}

export interface CellThreadRow {
  tenant_id: number;
  unit_id: number;
  indicator_id: number;
  period: string;
  comments: number;
  open: boolean;
  last_id: string;
  last_at: Date;
}

export interface CheckResultRow {
  tenant_id: number;
  check_id: string;
  checked_at: Date;
  found: number | null;
  first_found: string[];
  milliseconds: number;
}

export interface CheckRoundRow {
  tenant_id: number;
  checked_on: string;
  begun_at: Date;
  finished_at: Date | null;
}

export interface CoverageRow {
  tenant_id: number;
  unit_id: number;
  indicator_id: number;
  frequency: string;
  valid_from: string;
  valid_to: string | null;
  responsible_unit_id: number | null;
  recorded_at: Date;
  revision: Generated<number>;
  withdrawn: Generated<boolean>;
  recorded_by: string | null;
}

export interface CoverageNowRow {
  tenant_id: number;
  unit_id: number;
  indicator_id: number;
  frequency: string;
  valid_from: string;
  valid_to: string;
  responsible_unit_id: number;
  recorded_at: Date;
  recorded_by: string;
  revision: number;
}

export interface DelegationRow {
  tenant_id: number;
  id: string;
  from_person_id: string;
  to_person_id: string;
  assignment_id: string;
  capacity: string;
  rights: string[];
  unit_id: number | null;
  valid_from: string;
  valid_to: string;
  reason: string;
  document: string | null;
  recorded_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
}

export interface DirectiveRow {
  tenant_id: number;
  id: string;
  source: string;
  document_id: string | null;
  source_name: string | null;
  told_by: string;
  told_on: string;
  words: string;
  recorded_at: Date;
  recorded_by: string | null;
  awaits_issue: Generated<boolean>;
  source_ref: string | null;
}

export interface DirectiveIssueRow {
  tenant_id: number;
  directive_id: string;
  document_id: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface DocumentRow {
  tenant_id: number;
  id: string;
  key: string;
  symbol: string | null;
  symbol_fold: string | null;
  kind: string | null;
  title: string | null;
  title_fold: string | null;
  issuer: string;
  issued_on: string | null;
  note: string | null;
  recorded_at: Date;
  recorded_by: string | null;
  revision: number;
  restricted: boolean;
  effective_from: string | null;
  effective_to: string | null;
  signer: string | null;
  signer_office: string | null;
  recipients: string[];
  arrival_number: string | null;
  arrived_on: string | null;
  link: string | null;
  words: string | null;
  listed_on: Generated<string>;
}

export interface DocumentClauseRow {
  tenant_id: number;
  document_id: string;
  revision: number;
  restricted: boolean;
  position: number;
  label: string;
  title: string;
  page: number | null;
}

export interface DocumentFileRow {
  tenant_id: number;
  document_id: string;
  revision: number;
  restricted: boolean;
  position: number;
  name: string;
  hash: string;
}

export interface DocumentReaderRow {
  tenant_id: number;
  document_id: string;
  person_id: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface DocumentReferenceRow {
  tenant_id: number;
  id: string;
  key: string;
  symbol: string;
  kind: string;
  title: string;
  issuer: string;
  issued_on: string;
  restricted: boolean;
  revision: number;
  effective_from: string;
  effective_to: string;
}

export interface DocumentRelationRow {
  tenant_id: number;
  from_document_id: string;
  to_document_id: string;
  kind: string;
  recorded_at: Date;
  revision: number;
  withdrawn: boolean;
  clause: string | null;
  recorded_by: string | null;
}

export interface DocumentRelationNowRow {
  tenant_id: number;
  from_document_id: string;
  to_document_id: string;
  kind: string;
  revision: number;
  clause: string;
  recorded_at: Date;
  recorded_by: string;
}

export interface DocumentRevisionRow {
  tenant_id: number;
  document_id: string;
  revision: number;
  restricted: boolean;
  symbol: string | null;
  kind: string | null;
  title: string | null;
  issuer: string;
  issued_on: string | null;
  note: string | null;
  effective_from: string | null;
  effective_to: string | null;
  signer: string | null;
  signer_office: string | null;
  recipients: string[];
  arrival_number: string | null;
  arrived_on: string | null;
  link: string | null;
  reason: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface DocumentWordRow {
  tenant_id: number;
  word: string;
  document_id: string;
}

export interface ExpectedCountRow {
  tenant_id: number;
  unit_id: number;
  indicator_id: number;
  valid_from: string;
  valid_to: string;
  expected: number;
  in_tree: number | null;
}

export interface FigureRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  period_end: string;
  stated_period: string | null;
  as_of: string;
  vintage: number;
  value: string;
  numerator: string | null;
  denominator: string | null;
  out_of: string | null;
  printed: string | null;
  decimals: number | null;
  qualifiers: string[] | null;
  price_basis: string | null;
  note: string | null;
  source: string;
  document_id: string | null;
  locator: ColumnType<any, string | null, string | null>;
  batch_id: string | null;
  row_number: number | null;
  external_id: string | null;
  supersedes_id: string | null;
  reason: string | null;
  recorded_at: Date;
  recorded_by: string | null;
  late_entry_id: string | null;
}

export interface FigureCurrentRow {
  tenant_id: number;
  unit_id: number;
  period: string;
  indicator_id: number;
  vintage: number;
  period_end: string;
  figure_id: string;
  value: string;
  numerator: string | null;
  denominator: string | null;
  as_of: string;
  decimals: number | null;
  qualifiers: string[] | null;
  conflict: Generated<boolean>;
  recorded_at: Date;
}

export interface FigureEvidenceRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  figure_id: string;
  name: string;
  kind: string;
  hash: string;
  byte_size: number;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface FigureEvidencePieceRow {
  tenant_id: number;
  evidence_id: string;
  piece: number;
  unit_id: number;
  bytes: Uint8Array;
}

export interface FigureEvidenceWithdrawalRow {
  tenant_id: number;
  evidence_id: string;
  unit_id: number;
  reason: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface FigureSourceRow {
  tenant_id: number;
  figure_id: string;
  document_id: string;
  locator: Json;
  printed: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface FigureSpreadRow {
  tenant_id: number;
  unit_id: number;
  year: number;
  indicator_id: number;
  slots: Json;
}

export interface FindingDecisionRow {
  tenant_id: number;
  id: string;
  paper_id: string;
  oid: string;
  serial: number;
  verdict: string;
  correction: ColumnType<any, string | null, string | null>;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface FindingRecordRow {
  tenant_id: number;
  paper_id: string;
  oid: string;
  became: string;
  subject_id: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface HouseholdLineRow {
  tenant_id: number;
  list_id: string;
  id: string;
  unit_id: number;
  kind: string;
  assigned: string;
  actual: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface HouseholdListRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  target_id: string;
  purpose: string;
  legal_basis: string;
  retain_until: string;
  revision: number;
  line_count: Generated<number>;
  person_count: Generated<number>;
  named_count: Generated<number>;
  actual_count: Generated<number>;
  done_count: Generated<number>;
  assigned_sum: Generated<string>;
  actual_sum: Generated<string>;
  erased_on: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface HouseholdOpeningRow {
  tenant_id: number;
  id: string;
  list_id: string;
  unit_id: number;
  person_id: string;
  reason: string;
  opened_at: Date;
  ends_at: Date;
  live_until: Date;
}

export interface HouseholdPersonRow {
  tenant_id: number;
  list_id: string;
  line_id: string;
  unit_id: number;
  code: string;
  code_key: string;
  name: string;
  place: string | null;
  note: string | null;
}

export interface HouseholdReportRow {
  tenant_id: number;
  id: string;
  list_id: string;
  unit_id: number;
  list_revision: number;
  period: string;
  vintage: string;
  measure: string;
  value: string;
  figure_id: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface HouseholdSettingRow {
  tenant_id: number;
  revision: number;
  retain_months: number;
  opening_minutes: number;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ImportBatchRow {
  tenant_id: number;
  id: string;
  kind: string;
  file_name: string;
  content_hash: string | null;
  state: string;
  row_count: number;
  error_count: number;
  errors: Json;
  outcome: ColumnType<any, string | null, string | null>;
  recorded_at: Date;
  recorded_by: string | null;
  checked_in: string | null;
  standing_count: number | null;
  warnings: Generated<Json>;
  progress: Generated<number>;
  warning_count: Generated<number>;
  touched_at: Generated<Date>;
}

export interface ImportFigureRow {
  tenant_id: number;
  batch_id: string;
  row_number: number;
  figure_id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  period_end: string;
  as_of: string;
  vintage: number;
  value: string;
  numerator: string | null;
  denominator: string | null;
  decimals: number | null;
  external_id: string | null;
  note: string | null;
  supersedes_id: string | null;
  reason: string | null;
  stated_period: string | null;
}

export interface ImportFileRow {
  tenant_id: number;
  batch_id: string;
  number: number;
  file_name: string;
  byte_size: number;
  content_hash: string | null;
  state: string;
  row_count: Generated<number>;
  error_count: Generated<number>;
  errors: Generated<Json>;
  warning_count: Generated<number>;
  warnings: Generated<Json>;
  unit_ids: Generated<number[]>;
  fresh: Generated<number>;
  corrected: Generated<number>;
  unchanged: Generated<number>;
  contradicts: Generated<number[]>;
  contradictions: Generated<Json>;
  left_out: Generated<boolean>;
}

export interface IndicatorRow {
  id: number;
  owner_tenant_id: number | null;
  code: string;
}

export interface IndicatorVersionRow {
  indicator_id: number;
  owner_tenant_id: number | null;
  version: number;
  name_vi: string;
  name_en: string;
  name_fold: string;
  sort_key: string;
  unit: string;
  decimals: number;
  indicator_group: string;
  frequency: string;
  polarity: string;
  accumulation: string;
  roll_up: string;
  plan_convention: string;
  definition: Json;
  recorded_at: Date;
  recorded_by: string | null;
  reason: string | null;
}

export interface InquiryRow {
  tenant_id: number;
  id: string;
  subject_kind: string;
  subject_unit_id: number | null;
  indicator_id: number | null;
  period: string | null;
  task_id: string | null;
  asker_unit_id: number;
  asked_on: string;
  question: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface InquiryNowRow {
  tenant_id: number;
  inquiry_id: string;
  asker_unit_id: number;
  asked_unit_id: number;
  state: string;
  answer_by: string;
  due_on: string;
  answered_on: string | null;
  serial: number;
  search_fold: string;
}

export interface InquiryStandingRow {
  tenant_id: number;
  inquiry_id: string;
  subject_kind: string;
  subject_unit_id: number;
  indicator_id: number;
  period: string;
  task_id: string;
  asker_unit_id: number;
  asked_unit_id: number;
  asked_on: string;
  question: string;
  state: string;
  waiting: boolean;
  answer_by: string;
  due_on: string;
  answered_on: string;
  serial: number;
  search_fold: string;
}

export interface InquiryTurnRow {
  tenant_id: number;
  inquiry_id: string;
  serial: number;
  kind: string;
  unit_id: number;
  asked_unit_id: number;
  happened_on: string;
  words: string | null;
  evidence: string | null;
  answer_by: string | null;
  due_on: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface InquiryUnansweredRow {
  tenant_id: number;
  inquiry_id: string;
  subject_kind: string;
  subject_unit_id: number;
  indicator_id: number;
  period: string;
  task_id: string;
  asker_unit_id: number;
  asked_unit_id: number;
  asked_on: string;
  question: string;
  state: string;
  answer_by: string;
  due_on: string;
}

export interface InstallationRow {
  singleton: Generated<boolean>;
  demo: boolean;
  business_date: string | null;
  ready: Generated<boolean>;
}

export interface KeptFileRow {
  tenant_id: number;
  hash: string;
  kind: string;
  byte_size: number;
  document_id: string;
  restricted: boolean;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface KeptFilePieceRow {
  tenant_id: number;
  hash: string;
  piece: number;
  bytes: Uint8Array;
}

export interface LateEntryRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  form_id: string;
  form_period: string;
  form_name: string;
  periods: string[];
  indicator_ids: number[];
  authority: string;
  reason: string;
  expires_at: Date;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface LedgerLockRow {
  tenant_id: number;
  unit_id: number;
  year: number;
  written_in: Generated<number>;
}

export interface MailRow {
  tenant_id: number;
  id: string;
  person_id: string;
  message_id: string;
  subject: string;
  plain: string;
  html: string;
  recorded_at: Date;
}

export interface MailAttemptRow {
  tenant_id: number;
  mail_id: string;
  serial: number;
  outcome: string;
  fault: string | null;
  recorded_at: Date;
}

export interface MailWaitingRow {
  tenant_id: number;
  mail_id: string;
  attempts: number;
  next_at: Date;
  fault: string | null;
}

export interface MergedImportRow {
  tenant_id: number;
  batch_id: string;
  form_id: string;
  period: string;
  unit_id: number;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface MonitoredFileRow {
  tenant_id: number;
  id: string;
  revision: number;
  kind: string;
  stage: string;
  stage_since: string;
  number: string;
  subject: string;
  owner_unit_id: number | null;
  owner_office: string | null;
  due_on: string | null;
  closed_on: string | null;
  readers: string[];
}

export interface MonitoredFileStepRow {
  tenant_id: number;
  file_id: string;
  revision: number;
  act: string;
  happened_on: string;
  stage: string;
  number: string;
  subject: string;
  owner_unit_id: number | null;
  owner_office: string | null;
  due_on: string | null;
  readers: string[];
  recorded_at: Date;
  recorded_by: string;
}

export interface ObstacleRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  subject_kind: string | null;
  subject_unit_id: number | null;
  indicator_id: number | null;
  period: string | null;
  task_id: string | null;
  content: string;
  since: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ObstacleLadderRow {
  tenant_id: number;
  revision: number;
  ladder: Json;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ObstacleNowRow {
  tenant_id: number;
  obstacle_id: string;
  unit_id: number;
  state: string;
  waits_unit_id: number | null;
  waits_outside: string | null;
  needed_by: string | null;
  due_on: string | null;
  rung: string;
  escalated_on: string | null;
  closed_on: string | null;
  solution: string | null;
  serial: number;
  sort_on: string;
  search_fold: string;
}

export interface ObstacleOpenRow {
  tenant_id: number;
  obstacle_id: string;
  unit_id: number;
  subject_kind: string;
  subject_unit_id: number;
  indicator_id: number;
  period: string;
  task_id: string;
  content: string;
  since: string;
  waits_unit_id: number;
  waits_outside: string;
  needed_by: string;
  due_on: string;
  rung: string;
  escalated_on: string;
}

export interface ObstacleStandingRow {
  tenant_id: number;
  obstacle_id: string;
  unit_id: number;
  subject_kind: string;
  subject_unit_id: number;
  indicator_id: number;
  period: string;
  task_id: string;
  content: string;
  since: string;
  state: string;
  waits_unit_id: number;
  waits_outside: string;
  needed_by: string;
  due_on: string;
  rung: string;
  escalated_on: string;
  closed_on: string;
  solution: string;
  serial: number;
  sort_on: string;
  search_fold: string;
}

export interface ObstacleStepRow {
  tenant_id: number;
  obstacle_id: string;
  serial: number;
  kind: string;
  unit_id: number;
  happened_on: string;
  words: string;
  waits_unit_id: number | null;
  waits_outside: string | null;
  needed_by: string | null;
  due_on: string | null;
  rung: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface OriginalRow {
  tenant_id: number;
  hash: string;
  byte_size: number;
  recorded_at: Date;
}

export interface OriginalPieceRow {
  tenant_id: number;
  hash: string;
  piece: number;
  bytes: Uint8Array;
}

export interface OutboxRow {
  tenant_id: number;
  id: string;
  topic: string;
  payload: Json;
  recorded_at: Date;
}

export interface PaperRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  state: string;
  name: string;
  kind: string | null;
  original_hash: string | null;
  given_date: string | null;
  symbol: string | null;
  title: string | null;
  issuer: string | null;
  issued_on: string | null;
  progress: ColumnType<any, string | null, string | null>;
  refusal: ColumnType<any, string | null, string | null>;
  document_id: string | null;
  serial: Generated<number>;
  taken_at: Date;
  taken_by: string | null;
  touched_at: Date;
}

export interface PaperPageRow {
  tenant_id: number;
  paper_id: string;
  unit_id: number;
  number: number;
  starts: number;
  ends: number;
  width: number;
  height: number;
  confidence: number | null;
  image: Uint8Array | null;
}

export interface PaperReadingRow {
  tenant_id: number;
  paper_id: string;
  unit_id: number;
  run: number;
  reading: Json;
  recorded_at: Date;
  findings: Generated<number>;
  contradictions: Generated<number>;
  version: ColumnType<any, string | null, string | null>;
  serial: Generated<number>;
}

export interface PaperTextRow {
  tenant_id: number;
  paper_id: string;
  unit_id: number;
  text: string;
  blocks: Json;
  letterhead: Json;
  warnings: Json;
}

export interface PasskeyRow {
  tenant_id: number;
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: string[];
  synced: boolean;
  name: string;
  recorded_at: Date;
  last_used_at: Date | null;
}

export interface PeriodClosingRow {
  tenant_id: number;
  unit_id: number;
  period: string;
  form_id: string;
  form_period: string;
  form_name: string;
  indicator_ids: number[];
  closes_at: Date;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface PersonRow {
  tenant_id: number;
  id: string;
  username: string;
  username_fold: string;
  name: string;
  position: string | null;
  search_key: string;
  sort_key: string;
  password_hash: string | null;
  persona: string | null;
  active: boolean;
  recorded_at: Date;
  recorded_by: string | null;
  version: Generated<number>;
  mail_address: string | null;
  digest_by_mail: Generated<boolean>;
  password_given_at: Date | null;
}

export interface PersonalDataBasisRow {
  tenant_id: number;
  entry_id: string;
  revision: number;
  basis: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface PlaceVisitRow {
  tenant_id: number;
  person_id: string;
  day: string;
  place: string;
}

export interface PlanRow {
  tenant_id: number;
  id: string;
  key: string;
  name: string;
  kind: string;
  issuers: string[];
  unit_id: number;
  period: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface PlanVersionRow {
  tenant_id: number;
  plan_id: string;
  version: number;
  decided_on: string | null;
  document_id: string | null;
  reason: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ProposedTargetRow {
  tenant_id: number;
  id: string;
  paper_id: string;
  oid: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  issuer: string | null;
  value: string;
  printed: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ProposedTaskRow {
  tenant_id: number;
  id: string;
  paper_id: string;
  starts: number;
  ends: number;
  actor: string | null;
  action: string;
  deadline: string | null;
  recorded_at: Date;
}

export interface ReadingDifferenceRow {
  tenant_id: number;
  paper_id: string;
  oid: string;
  run: number;
  unit_id: number;
  serial: number;
  kind: string;
  slots: string[];
  was: ColumnType<any, string | null, string | null>;
  now: ColumnType<any, string | null, string | null>;
}

export interface RecoveryCodeRow {
  tenant_id: number;
  person_id: string;
  code_hash: string;
  used_at: Date | null;
  recorded_at: Date;
}

export interface ReminderRow {
  tenant_id: number;
  work_kind: string;
  work_id: string;
  due_on: string;
  step: string;
  unit_id: number;
  desk: string;
  desk_unit_id: number | null;
  person_id: string | null;
  planned_on: string;
  recorded_at: Date;
}

export interface ReminderDigestRow {
  tenant_id: number;
  person_id: string;
  day: string;
  works: number;
  mail_id: string | null;
  recorded_at: Date;
}

export interface ReminderRunRow {
  tenant_id: number;
  day: string;
  kind: string;
  made: number;
  recorded_at: Date;
}

export interface ReminderSeenRow {
  tenant_id: number;
  person_id: string;
  work_kind: string;
  work_id: string;
  due_on: string;
  up_to: string;
  recorded_at: Date;
}

export interface ReminderSettingsRow {
  tenant_id: number;
  revision: number;
  days_before: number[];
  digest_hour: number;
  ladder: Json;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ReportBlockRow {
  tenant_id: number;
  run_id: string;
  id: string;
  position: number;
  key: string;
  kind: string;
  level: number | null;
  runs: Json;
  edited: boolean;
  turned: boolean;
  version: number;
  recorded_at: Date;
  recorded_by: string | null;
  left_out: Json;
}

export interface ReportDueRow {
  tenant_id: number;
  form_id: string;
  period: string;
  unit_id: number;
  form_version: number;
  level: number;
  covers_from: string;
  cut_off: string;
  due_on: string;
  closes_at: Date | null;
  closed_by_hand: Generated<boolean>;
  standing: Generated<string>;
  serial: Generated<number>;
  sent_on: string | null;
  sent_by: string | null;
  approved_serial: number | null;
}

export interface ReportFormRow {
  tenant_id: number;
  id: string;
  version: number;
  name: string;
  frequency: string;
  indicator_ids: number[];
  units: Json;
  steps: string[];
  two_people: boolean;
  due_days: number[] | null;
  grace_days: number | null;
  closes: boolean;
  valid_from: string;
  valid_to: string | null;
  reason: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ReportFormNowRow {
  tenant_id: number;
  id: string;
  version: number;
  name: string;
  frequency: string;
  indicator_ids: number[];
  units: Json;
  steps: string[];
  two_people: boolean;
  due_days: number[];
  grace_days: number;
  closes: boolean;
  valid_from: string;
  valid_to: string;
  reason: string;
  recorded_at: Date;
  recorded_by: string;
}

export interface ReportRunRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  kind: string;
  period: string;
  known_on: string | null;
  template: Json;
  template_revision: number;
  subject: string;
  addressees: Json;
  recipients: Json;
  signer_titles: Json;
  results: Json;
  figures_at: Date;
  renewed: Json;
  previous_id: string | null;
  state: string;
  content: ColumnType<any, string | null, string | null>;
  symbol: string | null;
  issued_on: string | null;
  signer: string | null;
  file_sha256: string | null;
  document_id: string | null;
  version: number;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ReportScheduleRow {
  tenant_id: number;
  day: string;
  made: number;
  recorded_at: Date;
}

export interface ReportStepRow {
  tenant_id: number;
  form_id: string;
  period: string;
  unit_id: number;
  serial: number;
  kind: string;
  reason: string | null;
  figure_ids: string[];
  figures_hash: string;
  missing: number;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ReportTemplateRow {
  tenant_id: number;
  kind: string;
  revision: number;
  template: ColumnType<any, string | null, string | null>;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface ReportingCalendarRow {
  tenant_id: number;
  frequency: string;
  revision: number;
  start_month: number;
  start_day: number;
  end_month: number;
  end_day: number;
  due_days: number[];
  grace_days: number | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface RoleAssignmentRow {
  tenant_id: number;
  id: string;
  person_id: string;
  role: string;
  unit_id: number | null;
  valid_from: string;
  valid_to: string | null;
  ended_at: Date | null;
  ended_by: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface RollupRow {
  tenant_id: number;
  unit_id: number;
  period: string;
  indicator_id: number;
  rule: number;
  value: string;
  numerator: string;
  denominator: string;
  reported: number;
}

export interface RollupCheckRow {
  tenant_id: number;
  checked_on: string;
  begun_at: Date;
  finished_at: Date | null;
  differing: Generated<number>;
  periods: Generated<string[]>;
}

export interface RollupClosingRow {
  tenant_id: number;
  unit_id: number;
  period: string;
  indicator_id: number;
  rule: number;
  known_on: string;
  value: string;
  numerator: string;
  denominator: string;
  reported: number;
}

export interface RollupDeltaRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  period: string;
  indicator_id: number;
  rule: number;
  value: string;
  numerator: string;
  denominator: string;
  reported: number;
  recorded_on: string;
}

export interface SavedTaskViewRow {
  tenant_id: number;
  id: string;
  person_id: string;
  name: string;
  search: Json;
  opening: boolean;
  version: number;
  recorded_at: Date;
}

export interface SessionRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  kind: string;
  title: string;
  held_on: string;
  starts_at: string;
  place: string | null;
  chair: string | null;
  secretary: string | null;
  period: string;
  previous_id: string | null;
  state: string;
  rules: Json;
  began_at: Date | null;
  ended_at: Date | null;
  clock_from: Generated<string>;
  version: number;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface SessionBallotRow {
  tenant_id: number;
  session_id: string;
  vote_id: string;
  member_id: string;
  serial: number;
  choice: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface SessionCancellationRow {
  tenant_id: number;
  session_id: string;
  reason: string;
  told: boolean;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface SessionItemRow {
  tenant_id: number;
  session_id: string;
  id: string;
  position: number;
  planned_at: string | null;
  minutes: number | null;
  kind: string;
  title: string;
  note: string | null;
  presenter: string | null;
  subject: ColumnType<any, string | null, string | null>;
  began_at: Date | null;
  ended_at: Date | null;
}

export interface SessionLineRow {
  tenant_id: number;
  session_id: string;
  id: string;
  list: string;
  position: number;
  text: string;
  lead_words: string | null;
  lead_units: number[];
  coordinating: number[];
  product: string | null;
  deadline: string | null;
  deadline_words: string | null;
  keep_day_off: boolean;
  authority: string | null;
  responsible: string | null;
  state: string;
  version: number;
  search_fold: Generated<string>;
}

export interface SessionLineTaskRow {
  tenant_id: number;
  session_id: string;
  line_id: string;
  task_id: string;
}

export interface SessionLineWordRow {
  tenant_id: number;
  word: string;
  session_id: string;
  line_id: string;
}

export interface SessionMaterialRow {
  tenant_id: number;
  session_id: string;
  id: string;
  kind: string;
  title: string;
  frozen_at: Date;
  content: Json;
  sha256: string;
  recorded_by: string | null;
}

export interface SessionMemberRow {
  tenant_id: number;
  session_id: string;
  id: string;
  position: number;
  person_id: string | null;
  name: string | null;
  office: string;
  role: string;
  votes: boolean;
  attendance: string;
  substitute: string | null;
}

export interface SessionPaperRow {
  tenant_id: number;
  session_id: string;
  kind: string;
  state: string;
  content: ColumnType<any, string | null, string | null>;
  symbol: string | null;
  issued_on: string | null;
  signer: string | null;
  file_sha256: string | null;
  document_id: string | null;
  version: number;
  recorded_at: Date;
  recorded_by: string | null;
  serial: Generated<number>;
}

export interface SessionPostponementRow {
  tenant_id: number;
  session_id: string;
  serial: number;
  was_on: string;
  was_at: string;
  was_place: string | null;
  held_on: string;
  starts_at: string;
  place: string | null;
  reason: string;
  told: boolean;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface SessionRuleRow {
  tenant_id: number;
  kind: string;
  revision: number;
  rules: Json;
  source: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface SessionSecretCountRow {
  tenant_id: number;
  session_id: string;
  vote_id: string;
  choice: string;
  count: number;
}

export interface SessionSecretVoterRow {
  tenant_id: number;
  session_id: string;
  vote_id: string;
  member_id: string;
}

export interface SessionVoteRow {
  tenant_id: number;
  session_id: string;
  id: string;
  position: number;
  item_id: string | null;
  parent_id: string | null;
  question: string;
  mode: string;
  way: string;
  until: string | null;
  opened_at: Date;
  closed_at: Date | null;
  result: ColumnType<any, string | null, string | null>;
  recorded_by: string | null;
}

export interface SignInRow {
  tenant_id: number;
  token_hash: string;
  person_id: string;
  started_at: Date;
  expires_at: Date;
  id: string;
  last_used_at: Date;
  way: string;
  browser: string | null;
  system: string | null;
  network: string | null;
  second_factor: Generated<boolean>;
  delegation_id: string | null;
}

export interface SignInFailureRow {
  tenant_id: number;
  id: string;
  username_fold: string;
  failed_at: Date;
}

export interface SignInRuleRow {
  tenant_id: number;
  revision: number;
  second_factor_roles: string[];
  recorded_at: Date;
  recorded_by: string | null;
}

export interface SingleSignOnRow {
  tenant_id: number;
  revision: number;
  active: boolean;
  issuer: string;
  client_id: string;
  secret_sealed: string | null;
  claim: string;
  creates_people: boolean;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface SingleSignOnLinkRow {
  tenant_id: number;
  issuer: string;
  subject: string;
  person_id: string;
  recorded_at: Date;
}

export interface SpentStepRow {
  tenant_id: number;
  step_id: string;
  expires_at: Date;
}

export interface StatedLevelRow {
  tenant_id: number;
  paper_id: string;
  oid: string;
  unit_id: number;
  indicator: string;
  period: string;
  exact: string;
  unit: string;
  text: string;
}

export interface StatementRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  indicator_id: number | null;
  period: string;
  period_end: string;
  stated_period: string | null;
  as_of: string;
  measure: string;
  value: string;
  value_unit: string;
  polarity: string | null;
  basis: Json;
  plan_key: string | null;
  out_of: string | null;
  status_class: string | null;
  printed: string;
  decimals: number;
  qualifiers: string[];
  document_id: string;
  locator: Json;
  external_id: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface StatusOverrideRow {
  tenant_id: number;
  id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  status_class: string | null;
  reason: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface StatusRulesRow {
  tenant_id: number;
  version: number;
  rules: Json;
  reason: string;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface TargetRow {
  tenant_id: number;
  id: string;
  plan_id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  level: string;
  parent_target_id: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface TargetVersionRow {
  tenant_id: number;
  target_id: string;
  version: number;
  plan_version: number;
  comparator: string;
  value: string | null;
  value_high: string | null;
  milestone_on: string | null;
  withdrawn: Generated<boolean>;
  derived_low: string | null;
  derived_high: string | null;
  derived_from: ColumnType<any, string | null, string | null>;
  printed: string | null;
  decimals: number | null;
  phasing: ColumnType<any, string | null, string | null>;
  clause: string | null;
  document_id: string | null;
  locator: ColumnType<any, string | null, string | null>;
  external_id: string | null;
  effective_from: string | null;
  reason: string | null;
  recorded_at: Date;
  recorded_by: string | null;
  baseline: string | null;
  page: number | null;
}

export interface TaskRow {
  tenant_id: number;
  id: string;
  directive_id: string;
  parent_id: string | null;
  root_id: string;
  assigner_unit_id: number;
  content: string;
  original_deadline: string | null;
  recorded_at: Date;
  recorded_by: string | null;
  clause: string | null;
  page: number | null;
}

export interface TaskCoordinatorRow {
  tenant_id: number;
  task_id: string;
  unit_id: number;
}

export interface TaskNowRow {
  tenant_id: number;
  task_id: string;
  assigner_unit_id: number;
  state: string;
  resumes_as: string | null;
  lead_unit_id: number | null;
  holder_unit_id: number;
  person_id: string | null;
  responsible: string | null;
  product: string | null;
  authority: string | null;
  deadline: string | null;
  due_on: string | null;
  asked_deadline: string | null;
  reported_on: string | null;
  done_on: string | null;
  returned: number;
  serial: number;
  sort_on: string;
  search_fold: string;
}

export interface TaskStandingRow {
  tenant_id: number;
  task_id: string;
  directive_id: string;
  parent_id: string;
  root_id: string;
  assigner_unit_id: number;
  content: string;
  original_deadline: string;
  state: string;
  resumes_as: string;
  lead_unit_id: number;
  holder_unit_id: number;
  person_id: string;
  responsible: string;
  product: string;
  authority: string;
  deadline: string;
  due_on: string;
  asked_deadline: string;
  reported_on: string;
  done_on: string;
  returned: number;
  serial: number;
  sort_on: string;
  search_fold: string;
  source: string;
  document_id: string;
  source_name: string;
  told_by: string;
  told_on: string;
  awaits_issue: boolean;
  source_ref: string;
  given_on: string;
}

export interface TaskStepRow {
  tenant_id: number;
  task_id: string;
  serial: number;
  kind: string;
  unit_id: number;
  from_unit_id: number;
  to_unit_id: number;
  happened_on: string;
  note: string | null;
  evidence: string | null;
  deadline: string | null;
  due_on: string | null;
  product: string | null;
  authority: string | null;
  responsible: string | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface TaskWordRow {
  tenant_id: number;
  word: string;
  task_id: string;
}

export interface TenantRow {
  id: number;
  slug: string;
  name_vi: string;
  name_en: string;
  demo: boolean;
  illustrative: boolean;
  root_unit_id: number | null;
  created_at: Date;
}

export interface UnitRow {
  id: number;
  owner_tenant_id: number | null;
  slug: string;
  tree: string;
  area_unit_id: number | null;
}

export interface UnitClosureRow {
  ancestor_id: number;
  descendant_id: number;
  owner_tenant_id: number | null;
  kind: string;
  share: string;
  valid_from: string;
  valid_to: string;
}

export interface UnitEventRow {
  id: string;
  owner_tenant_id: number | null;
  kind: string;
  happened_on: string;
  document: string | null;
  reconciled: boolean;
  recorded_at: Date;
}

export interface UnitEventPartRow {
  event_id: string;
  owner_tenant_id: number | null;
  from_unit_id: number;
  to_unit_id: number;
  whole: boolean;
  share: string | null;
}

export interface UnitEventReplacedRow {
  event_id: string;
  owner_tenant_id: number | null;
  recorded_at: Date;
}

export interface UnitVersionRow {
  unit_id: number;
  owner_tenant_id: number | null;
  valid_from: string;
  valid_to: string | null;
  code: string | null;
  name: string;
  name_en: string | null;
  name_fold: string;
  sort_key: string;
  kind: string;
  parent_id: number | null;
  recorded_at: Date;
  revision: Generated<number>;
  withdrawn: Generated<boolean>;
}

export interface UnitVersionNowRow {
  unit_id: number;
  owner_tenant_id: number;
  valid_from: string;
  valid_to: string;
  code: string;
  name: string;
  name_en: string;
  name_fold: string;
  sort_key: string;
  kind: string;
  parent_id: number;
  revision: number;
  recorded_at: Date;
}

export interface WebhookRow {
  tenant_id: number;
  id: string;
  revision: number;
  url: string;
  topics: string[];
  note: string;
  state: string;
  failing_since: Date | null;
  fault: string | null;
  last_sent_at: Date | null;
  recorded_at: Date;
  recorded_by: string | null;
}

export interface WebhookDeliveryRow {
  tenant_id: number;
  webhook_id: string;
  message_id: string;
  topic: string;
  payload: Json;
  occurred_at: Date;
  state: string;
  attempts: number;
  next_at: Date;
  last_at: Date | null;
  last_status: number | null;
  fault: string | null;
  settled_at: Date | null;
}

export interface WebhookSecretRow {
  tenant_id: number;
  webhook_id: string;
  serial: number;
  sealed: string;
  recorded_at: Date;
  ends_at: Date | null;
}

export interface WholeBodyRoleRow {
  tenant_id: number;
  person_id: string;
}

export interface WordingRow {
  tenant_id: number;
  id: string;
  wording: string;
  wording_fold: string;
  indicator_id: number;
  paper_id: string;
  state: string;
  proposed_at: Date;
  proposed_by: string | null;
  decided_at: Date | null;
  decided_by: string | null;
}

export interface WorkDueRow {
  tenant_id: number;
  kind: string;
  id: string;
  unit_id: number;
  for_unit_id: number;
  person_id: string;
  deadline: string;
  due_on: string;
  state: string;
  title: string;
}

export interface WriteReceiptRow {
  tenant_id: number;
  write_id: string;
  actor_id: string | null;
  request_hash: string;
  answer: Json;
  recorded_at: Date;
}

export interface DB {
  audit: AuditRow;
  audit_leaf: AuditLeafRow;
  audit_seal: AuditSealRow;
  audit_unsealed: AuditUnsealedRow;
  authenticator: AuthenticatorRow;
  calendar_day: CalendarDayRow;
  cell_comment: CellCommentRow;
  cell_comment_erasure: CellCommentErasureRow;
  cell_comment_text: CellCommentTextRow;
  cell_mention: CellMentionRow;
  cell_mention_mailed: CellMentionMailedRow;
  cell_mention_seen: CellMentionSeenRow;
  cell_thread: CellThreadRow;
  check_result: CheckResultRow;
  check_round: CheckRoundRow;
  coverage: CoverageRow;
  coverage_now: CoverageNowRow;
  delegation: DelegationRow;
  directive: DirectiveRow;
  directive_issue: DirectiveIssueRow;
  document: DocumentRow;
  document_clause: DocumentClauseRow;
  document_file: DocumentFileRow;
  document_reader: DocumentReaderRow;
  document_reference: DocumentReferenceRow;
  document_relation: DocumentRelationRow;
  document_relation_now: DocumentRelationNowRow;
  document_revision: DocumentRevisionRow;
  document_word: DocumentWordRow;
  expected_count: ExpectedCountRow;
  figure: FigureRow;
  figure_current: FigureCurrentRow;
  figure_evidence: FigureEvidenceRow;
  figure_evidence_piece: FigureEvidencePieceRow;
  figure_evidence_withdrawal: FigureEvidenceWithdrawalRow;
  figure_source: FigureSourceRow;
  figure_spread: FigureSpreadRow;
  finding_decision: FindingDecisionRow;
  finding_record: FindingRecordRow;
  household_line: HouseholdLineRow;
  household_list: HouseholdListRow;
  household_opening: HouseholdOpeningRow;
  household_person: HouseholdPersonRow;
  household_report: HouseholdReportRow;
  household_setting: HouseholdSettingRow;
  import_batch: ImportBatchRow;
  import_figure: ImportFigureRow;
  import_file: ImportFileRow;
  indicator: IndicatorRow;
  indicator_version: IndicatorVersionRow;
  inquiry: InquiryRow;
  inquiry_now: InquiryNowRow;
  inquiry_standing: InquiryStandingRow;
  inquiry_turn: InquiryTurnRow;
  inquiry_unanswered: InquiryUnansweredRow;
  installation: InstallationRow;
  kept_file: KeptFileRow;
  kept_file_piece: KeptFilePieceRow;
  late_entry: LateEntryRow;
  ledger_lock: LedgerLockRow;
  mail: MailRow;
  mail_attempt: MailAttemptRow;
  mail_waiting: MailWaitingRow;
  merged_import: MergedImportRow;
  monitored_file: MonitoredFileRow;
  monitored_file_step: MonitoredFileStepRow;
  obstacle: ObstacleRow;
  obstacle_ladder: ObstacleLadderRow;
  obstacle_now: ObstacleNowRow;
  obstacle_open: ObstacleOpenRow;
  obstacle_standing: ObstacleStandingRow;
  obstacle_step: ObstacleStepRow;
  original: OriginalRow;
  original_piece: OriginalPieceRow;
  outbox: OutboxRow;
  paper: PaperRow;
  paper_page: PaperPageRow;
  paper_reading: PaperReadingRow;
  paper_text: PaperTextRow;
  passkey: PasskeyRow;
  period_closing: PeriodClosingRow;
  person: PersonRow;
  personal_data_basis: PersonalDataBasisRow;
  place_visit: PlaceVisitRow;
  plan: PlanRow;
  plan_version: PlanVersionRow;
  proposed_target: ProposedTargetRow;
  proposed_task: ProposedTaskRow;
  reading_difference: ReadingDifferenceRow;
  recovery_code: RecoveryCodeRow;
  reminder: ReminderRow;
  reminder_digest: ReminderDigestRow;
  reminder_run: ReminderRunRow;
  reminder_seen: ReminderSeenRow;
  reminder_settings: ReminderSettingsRow;
  report_block: ReportBlockRow;
  report_due: ReportDueRow;
  report_form: ReportFormRow;
  report_form_now: ReportFormNowRow;
  report_run: ReportRunRow;
  report_schedule: ReportScheduleRow;
  report_step: ReportStepRow;
  report_template: ReportTemplateRow;
  reporting_calendar: ReportingCalendarRow;
  role_assignment: RoleAssignmentRow;
  rollup: RollupRow;
  rollup_check: RollupCheckRow;
  rollup_closing: RollupClosingRow;
  rollup_delta: RollupDeltaRow;
  saved_task_view: SavedTaskViewRow;
  session: SessionRow;
  session_ballot: SessionBallotRow;
  session_cancellation: SessionCancellationRow;
  session_item: SessionItemRow;
  session_line: SessionLineRow;
  session_line_task: SessionLineTaskRow;
  session_line_word: SessionLineWordRow;
  session_material: SessionMaterialRow;
  session_member: SessionMemberRow;
  session_paper: SessionPaperRow;
  session_postponement: SessionPostponementRow;
  session_rule: SessionRuleRow;
  session_secret_count: SessionSecretCountRow;
  session_secret_voter: SessionSecretVoterRow;
  session_vote: SessionVoteRow;
  sign_in: SignInRow;
  sign_in_failure: SignInFailureRow;
  sign_in_rule: SignInRuleRow;
  single_sign_on: SingleSignOnRow;
  single_sign_on_link: SingleSignOnLinkRow;
  spent_step: SpentStepRow;
  stated_level: StatedLevelRow;
  statement: StatementRow;
  status_override: StatusOverrideRow;
  status_rules: StatusRulesRow;
  target: TargetRow;
  target_version: TargetVersionRow;
  task: TaskRow;
  task_coordinator: TaskCoordinatorRow;
  task_now: TaskNowRow;
  task_standing: TaskStandingRow;
  task_step: TaskStepRow;
  task_word: TaskWordRow;
  tenant: TenantRow;
  unit: UnitRow;
  unit_closure: UnitClosureRow;
  unit_event: UnitEventRow;
  unit_event_part: UnitEventPartRow;
  unit_event_replaced: UnitEventReplacedRow;
  unit_version: UnitVersionRow;
  unit_version_now: UnitVersionNowRow;
  webhook: WebhookRow;
  webhook_delivery: WebhookDeliveryRow;
  webhook_secret: WebhookSecretRow;
  whole_body_role: WholeBodyRoleRow;
  wording: WordingRow;
  work_due: WorkDueRow;
  write_receipt: WriteReceiptRow;
}
