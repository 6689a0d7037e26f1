import { Icon, useText } from '@thucthi/ui';
import { useEffect, useRef, useState } from 'react';
import { reportWords } from '../report-words.ts';
import type { Block, RunPage } from '../routes.ts';
import { BlockEditor } from './block-editor.tsx';
import { FigureRuns } from './figure-runs.tsx';

/** A paragraph on paper; its writer opens it by the button beside it. */
export function PaperParagraph({ run, block, unit }: { run: RunPage; block: Block; unit: string }) {
  const t = useText(reportWords);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return <BlockEditor run={run} block={block} onClose={() => setOpen(false)} />;
  const text = block.runs.map((one) => one.text).join('');
  return (
    <div className="rp-paragraph">
      <p>
        <FigureRuns runs={block.runs} unit={unit} period={run.period} />
        {block.turned ? (
          <span className="rp-turned">
            <Icon name="contradiction" size="sm" /> {t('turned.mark')}
          </span>
        ) : null}
      </p>
      {run.state === 'draft' && run.can.write ? (
        <button
          ref={button}
          type="button"
          className="btn bare icon rp-edit"
          aria-label={t('edit.of', { words: text.length > 60 ? `${text.slice(0, 60)}…` : text })}
          onClick={() => setOpen(true)}
        >
          <Icon name="edit" size="sm" />
        </button>
      ) : null}
    </div>
  );
}
