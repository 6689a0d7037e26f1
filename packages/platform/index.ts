export { readConfig, type Config } from './config.ts';
export { businessClock, dateInVietnam, machineClock, movableClock, type Clock, type MovableClock } from './clock/clock.ts';
export { newId } from './clock/new-id.ts';
export type { Database, DB, ScopedTx } from './db/database.ts';
export { flushedAtEnd } from './db/flushed-at-end.ts';
export { keptPlan } from './db/kept-plans.ts';
export { holdsWords, leadingWord, longestWord, pageByWords, type LeadingWord, type WordSearch } from './db/leading-word.store.ts';
export { openDatabase } from './db/open-database.ts';
export { DataDirectoryInUse } from './db/embedded/lock-data-directory.ts';
export { decrypted, encrypted, EncryptedFault, looksEncrypted } from './backup/encrypted-file.ts';
export { markTables, type TableMark } from './db/copy/compare-databases.ts';
export { copyIn, copyOut, CopyRefused, type CopyProgress } from './db/copy/copy-database.ts';
export { readSchemaFacts } from './db/distribution/distribution.store.ts';
export { citusStatements, planDistribution, type DistributionObstacle } from './db/distribution/plan-distribution.ts';
export { DatabaseNewer, migrate, MigrationChanged, migrationState, readMigrations, type MigrationState } from './db/migrate.ts';
export {
  asNobody,
  asWorker,
  atTheDoor,
  forReading,
  mintScope,
  rights,
  withScope,
  type OnBehalf,
  type Right,
  type Scope,
} from './db/scope.ts';
export { canonicalJson, type Json } from './audit/canonical-json.ts';
export { lastRecordedAt, readAuditOf, writeAudit, writeAudits, type AuditEntry } from './audit/audit.store.ts';
export { sealAudit } from './audit/seal/seal-audit.ts';
export { digestOf, readDigest } from './audit/seal/seal-digest.ts';
export { digestsOfProof, proveRow, rowProof, type RowProof } from './audit/seal/prove-row.ts';
export {
  sealState,
  verifyAudit,
  type AuditFault,
  type AuditFinding,
  type AuditVerification,
  type ShownSeal,
} from './audit/seal/verify-audit.ts';
export { countedWithFirst, readCheckAnswers, type CheckAnswer } from './checks/check-run.store.ts';
export { inOneLook, type CheckFound, type CheckWork, type IntegrityCheck, type Severity } from './checks/integrity-check.ts';
export { platformChecks } from './checks/platform-checks.ts';
export { checkAtNight, runChecks } from './checks/run-checks.ts';
export { openMetrics, type Metrics } from './metrics/open-metrics.ts';
export { waitingCounts } from './metrics/waiting-counts.store.ts';
export { announce, drainOutbox, newsChannel, type News } from './outbox/outbox.store.ts';
export { deliverMail, type AddressesOf } from './mail/deliver-mail.ts';
export { openMailer, type Letter, type Mailer, type Sending } from './mail/mailer.ts';
export { isNamed, readAllowedHosts, urlFault, type AllowedHost, type UrlFault } from './webhooks/allowed-hosts.ts';
export { deliverWebhooks, webhookSecretOf, type WebhookWork } from './webhooks/deliver-webhooks.ts';
export { newWebhookSecret, webhookHeaders } from './webhooks/sign-webhook.ts';
export {
  addWebhook,
  changeWebhook,
  readWebhooks,
  removeWebhook,
  rotateWebhookSecret,
  sealedWebhookSecrets,
  type Webhook,
  type WebhookSettings,
} from './webhooks/webhook.store.ts';
export { lastMessages, queueTestMessage, sendAgain, sweepMessages, type ShownMessage } from './webhooks/webhook-delivery.store.ts';
export {
  columnsWithoutEntry,
  entriesWithoutColumn,
  saidOften,
  type PersonalDataEntry,
  type TableColumn,
} from './personal-data/personal-data.ts';
export { addOwnBasis, readOwnBases, readTableColumns, type OwnBasis } from './personal-data/personal-data.store.ts';
export { platformPersonalData } from './personal-data/platform-personal-data.ts';
export { daysBefore, readRetention, usualRetention, type Retention } from './retention/read-retention.ts';
export { emptyMail, queueMail, waitingMail, type NewMail, type WaitingMail } from './mail/mail.store.ts';
export { wasWritten, writeOnce } from './writes/write-once.store.ts';
export { runWrite } from './writes/run-write.ts';
export { fileAnswer } from './http/file-answer.ts';
export { readUpload, readUploads, type Upload } from './http/read-upload.ts';
export { compress } from './http/compress.ts';
export { answerBeside } from './reading/answer-beside.ts';
export { openReadBeside, type ReadBeside } from './reading/read-beside.ts';
export { inSlices } from './turns/in-slices.ts';
export { openRounds, type Rounds } from './turns/open-rounds.ts';
export { answerWritten, languageOf, writeOut, type WrittenAnswer } from './http/answer-json.ts';
export type { Language } from './http/language.ts';
export { sessionScheme } from './http/describe-route.ts';
export { plainPageStyle } from './http/plain-page.ts';
export { problemList, problemPage } from './http/problem-page.ts';
export { Refusal, refusalSentence } from './http/refusal.ts';
export { makeApi, route, type Call, type Handler, type Route, type ServerParts } from './http/serve.ts';
export { keyFileName, readKeys } from './secrets/read-keys.ts';
export { openSecretBox, type SecretBox } from './secrets/secret-box.ts';
export { jsonLog, silentLog, type Log } from './log/log.ts';
export { migrationFolder as platformMigrations } from './migrations/folder.ts';
