import { useLocale, useText, type Column } from '@thucthi/ui';
import type { MonitoredFile } from '../../contract.ts';
import { fileKind, stageName } from '../../domain/monitored/file-kinds.ts';
import { DueWords } from './due-words.tsx';
import { fileWords } from './file-words.ts';
import { StageProgress } from './stage-progress.tsx';

/** Who answers for a file, by name. */
export const ownerName = ({ owner }: Pick<MonitoredFile, 'owner'>): string => owner.unit?.name ?? owner.office ?? '';

/** What a kind of file is called; its code where the program no longer knows it. */
export const kindName = (kind: string, locale: 'vi' | 'en'): string => fileKind(kind)?.name[locale] ?? kind;

/** The columns of the register of monitored files. */
export function useFileColumns(): Column<MonitoredFile>[] {
  const t = useText(fileWords);
  const { locale } = useLocale();
  return [
    {
      id: 'number',
      header: t('column.number'),
      width: 130,
      sortValue: ({ number }) => number,
      searchText: ({ number }) => number,
      cell: ({ number }) => <b className="tt-doc-symbol">{number}</b>,
    },
    {
      id: 'subject',
      header: t('column.subject'),
      phone: 'title',
      sortValue: ({ subject }) => subject,
      searchText: (file) => `${file.subject} ${kindName(file.kind, locale)}`,
      cell: (file) => (
        <div className="tt-doc-subject">
          <span className="mut">{kindName(file.kind, locale)}.</span> <span lang="vi">{file.subject}</span>
        </div>
      ),
    },
    {
      id: 'owner',
      header: t('column.owner'),
      width: 210,
      sortValue: ownerName,
      searchText: ownerName,
      cell: (file) => <span lang="vi">{ownerName(file)}</span>,
    },
    {
      id: 'stage',
      header: t('column.stage'),
      width: 190,
      sortValue: ({ kind, stage }) => stageName(kind, stage)[locale],
      cell: (file) => <StageProgress file={file} />,
    },
    { id: 'due', header: t('column.due'), width: 170, sortValue: ({ dueOn }) => dueOn, cell: (file) => <DueWords file={file} /> },
  ];
}
