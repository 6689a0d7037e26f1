import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import type { IconName } from '../sign/icon.tsx';
import type { Tone } from '../sign/status.ts';

/** One tab: its words, how many rows stand behind it, and its sign. */
export interface Tab<Id extends string = string> {
  id: Id;
  label: string;
  count?: number | undefined;
  icon?: IconName | undefined;
  tone?: Tone | undefined;
}

interface TabListProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** id of the element the tabs filter or fill */
  panelId?: string | undefined;
  idPrefix?: string | undefined;
}

/** A line of tabs with counts over a list: arrows move, Home and End jump. */
export function FilterTabs<Id extends string>(props: TabListProps<Id>) {
  const { tabs, value, onChange, panelId, idPrefix } = props;
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const here = tabs.findIndex((tab) => tab.id === value);
    const next = nextTab(event.key, here, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (next === null || tab === undefined) return;
    event.preventDefault();
    onChange(tab.id);
    (event.currentTarget.parentElement?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className="filt" role="tablist" aria-label={props.label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={idPrefix === undefined ? undefined : `${idPrefix}-${tab.id}`}
          aria-selected={tab.id === value}
          aria-controls={panelId}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
          onKeyDown={move}
        >
          {tab.icon === undefined ? null : (
            <span className={`tone-${tab.tone ?? 'none'}`}>
              <Icon name={tab.icon} />
            </span>
          )}
          {tab.label}
          {tab.count === undefined ? null : <b>{tab.count}</b>}
        </button>
      ))}
    </div>
  );
}

/** Tabs with their panel: one tab's content at a time. */
export function Tabs<Id extends string>(props: Omit<TabListProps<Id>, 'panelId' | 'idPrefix'> & { children: ReactNode }) {
  const id = useId();
  return (
    <>
      <FilterTabs {...props} panelId={`${id}-panel`} idPrefix={id} />
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${props.value}`} tabIndex={0}>
        {props.children}
      </div>
    </>
  );
}

/** The tab a key leads to, or null when the key is not one of the tabs' keys. @example nextTab('ArrowRight', 2, 3) // 0 */
export function nextTab(key: string, here: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (here + 1) % count;
    case 'ArrowLeft':
      return (here - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
