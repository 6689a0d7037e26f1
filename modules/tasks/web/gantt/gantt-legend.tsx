import { useFormat, useText } from '@thucthi/ui';
import { viewWords } from '../views/view-words.ts';

/** What the signs of the chart mean. */
export function GanttLegend({ today }: { today: string }) {
  const t = useText(viewWords);
  const format = useFormat();
  return (
    <ul className="tk-legend">
      <li>
        <svg width="24" height="14" aria-hidden="true" className="tk-gantt-bars">
          <g className="bar watch">
            <rect className="told" x="0" y="2" width="24" height="10" />
          </g>
        </svg>
        {t('gantt.legend.bar')}
      </li>
      <li>
        <svg width="28" height="14" aria-hidden="true" className="tk-gantt-bars">
          <g className="bar watch">
            <rect className="extended" x="8" y="2.5" width="19" height="9" />
            <line className="original" x1="8" x2="8" y1="0" y2="14" />
          </g>
        </svg>
        {t('gantt.legend.extension')}
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true" className="tk-gantt-bars">
          <g className="bar risk">
            <line className="late" x1="0" x2="24" y1="7" y2="7" />
          </g>
        </svg>
        {t('gantt.legend.late')}
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true" className="tk-gantt-bars">
          <g className="bar none">
            <line className="undated" x1="0" x2="24" y1="7" y2="7" />
          </g>
        </svg>
        {t('gantt.legend.undated')}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true" className="tk-gantt-bars">
          <g className="bar good">
            <path className="done" d="M7 1l6 6-6 6-6-6Z" />
          </g>
        </svg>
        {t('gantt.legend.done')}
      </li>
      <li>
        <svg width="6" height="14" aria-hidden="true" className="tk-gantt-bars">
          <line className="today" x1="3" x2="3" y1="0" y2="14" />
        </svg>
        {t('gantt.legend.today', { date: format.date(today) })}
      </li>
    </ul>
  );
}
