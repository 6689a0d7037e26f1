import { StepBar, useFormat, useLocale, useText } from '@thucthi/ui';
import type { MonitoredFile } from '../../contract.ts';
import { fileKind, stageName } from '../../domain/monitored/file-kinds.ts';
import { fileWords } from './file-words.ts';

/** How far a file has come: one piece for each stage of its kind, the present one by name. */
export function StageProgress({ file }: { file: Pick<MonitoredFile, 'kind' | 'stage' | 'stageSince' | 'closedOn' | 'workingDaysLeft'> }) {
  const t = useText(fileWords);
  const { locale } = useLocale();
  const { date } = useFormat();
  const stages = fileKind(file.kind)?.stages ?? [];
  const at = stages.findIndex(({ code }) => code === file.stage);
  const name = stageName(file.kind, file.stage)[locale];
  const here = file.closedOn !== null ? 'done' : (file.workingDaysLeft ?? 0) < 0 ? 'amber' : 'waiting';
  return (
    <span className="tt-doc-stage">
      <span>{name}</span>
      {at < 0 ? null : (
        <StepBar
          label={t('stage.of', { at: String(at + 1), count: String(stages.length), name })}
          steps={stages.map((_, index) => (index < at ? 'done' : index === at ? here : 'open'))}
        />
      )}
      <span className="xs mut">{t('stage.since', { date: date(file.stageSince) })}</span>
    </span>
  );
}
