/** Whose ledger and when: the same instant stamps every row of one write. */
export interface CommitStamp {
  tenantId: number;
  recordedAt: Date;
  /** The day of `recordedAt` in Việt Nam. */
  recordedOn: string;
  recordedBy: string | null;
}
