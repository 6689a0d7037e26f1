/** The design system of Thực Thi: signs, figures, tables, grids, charts, forms and the shell around them. */
export { createCatalogue, joinCatalogues, readMessage, CatalogueError } from './text/catalogue.ts';
export type { Catalogue, Locale, Message, MessageParams, MissingKey, TextReader, Wording } from './text/catalogue.ts';
export { applyTheme, LocaleProvider, useLocale } from './text/locale.tsx';
export type { LocaleState, Theme } from './text/locale.tsx';
export { TextProvider, useText } from './text/use-text.tsx';
export { formatFor, useFormat } from './text/use-format.ts';
export type { Figure, Format, NumberOptions } from './text/use-format.ts';
export { uiWords } from './text/ui-words.ts';

export { Icon, iconNames, Mark } from './sign/icon.tsx';
export type { IconName } from './sign/icon.tsx';
export { barColour, iconOf, statusOrder, toneOf } from './sign/status.ts';
export type { StatusClass, Tone } from './sign/status.ts';
export { StatusBadge } from './sign/status-badge.tsx';
export { SignWord, Unknown } from './sign/sign-word.tsx';
export { VisuallyHidden } from './sign/visually-hidden.tsx';

export { BulletAxis } from './figure/bullet-axis.tsx';
export { BulletBar } from './figure/bullet-bar.tsx';
export type { BulletBarProps, BulletPlan } from './figure/bullet-bar.tsx';
export { Delta } from './figure/delta.tsx';
export { ExplainInputs, Formula, PairList } from './figure/explain-parts.tsx';
export type { ExplainInput } from './figure/explain-parts.tsx';
export { FigureValue } from './figure/figure-value.tsx';
export type { FigureValueProps } from './figure/figure-value.tsx';
export { Pick } from './figure/pick.tsx';
export { Sparkline } from './figure/sparkline.tsx';
export { useWidth } from './figure/use-width.ts';

export { Button, ButtonLink } from './form/button.tsx';
export { OrderButtons } from './form/order-buttons.tsx';
export type { ButtonKind } from './form/button.tsx';
export { Field } from './form/field.tsx';
export type { ControlProps, FieldProps } from './form/field.tsx';
export { TextField, Textarea } from './form/text-field.tsx';
export { DropZone } from './form/drop-zone.tsx';
export { FileButton } from './form/file-button.tsx';
export { FileField } from './form/file-field.tsx';
export { NumberField } from './form/number-field.tsx';
export { readNumber } from './form/number-entry.ts';
export type { NumberBounds, NumberEntry } from './form/number-entry.ts';
export { DateField } from './form/date-field.tsx';
export { readDate } from './form/date-entry.ts';
export type { DateEntry } from './form/date-entry.ts';
export { SearchField } from './form/search-field.tsx';
export { Checkbox, Switch } from './form/switch.tsx';

export { ContextBar, ContextMenu } from './shell/context-bar.tsx';
export { Link, LinkProvider } from './shell/link.tsx';
export type { LinkProps, RenderLink } from './shell/link.tsx';
export { Beside, Page, PageLead, Section } from './shell/page.tsx';
export { Popover } from './shell/popover.tsx';
export type { TriggerProps } from './shell/popover.tsx';
export { SidePanel, WithPanel } from './shell/side-panel.tsx';
export { LanguageSwitch, ThemeSwitch } from './shell/switches.tsx';
export { FilterTabs, Tabs } from './shell/tabs.tsx';
export type { Tab } from './shell/tabs.tsx';
export { TopBar } from './shell/top-bar.tsx';
export type { Place } from './shell/top-bar.tsx';

export { EmptyState } from './note/empty-state.tsx';
export { ErrorNote } from './note/error-note.tsx';
export { Notice } from './note/notice.tsx';
export type { NoticeKind } from './note/notice.tsx';
export { useAsking } from './note/use-asking.ts';
export { ProgressBar, StepBar } from './note/progress-bar.tsx';
export { Skeleton } from './note/skeleton.tsx';

export { Combobox, ContextSelect } from './form/combobox.tsx';
export type { Option } from './form/combobox-list.ts';

export { DataTable } from './table/data-table.tsx';
export type { Column } from './table/column.ts';
export type { DataTableProps } from './table/data-table.tsx';
export { matcherVi } from './table/match-vi.ts';
export { arrangeRows, plainTable } from './table/table-view.ts';
export type { SortValue, TableState } from './table/table-view.ts';

export { SheetGrid } from './grid/sheet-grid.tsx';
export type { CellEdit, CellState, PasteAnchor, SheetCell, SheetColumn, SheetFoot, SheetGridProps } from './grid/sheet-types.ts';
export type { CellAt, CellRange } from './grid/grid-state.ts';
export { pasteEdits } from './grid/paste-edits.ts';
export { parseTsv, toTsv } from './grid/tsv.ts';
export { useHistory } from './grid/use-history.ts';
export type { History } from './grid/use-history.ts';

export { LineFan } from './chart/line-fan.tsx';
export type { FanForecast, FanLine, LineFanProps } from './chart/line-fan.tsx';
export { MonthBars } from './chart/month-bars.tsx';
export type { MonthBar } from './chart/month-bars.tsx';
export { RankedBars } from './chart/ranked-bars.tsx';
export type { RankedBar } from './chart/ranked-bars.tsx';
export { SmallMultiples } from './chart/small-multiples.tsx';
export type { Multiple } from './chart/small-multiples.tsx';
export type { Plotted } from './chart/chart-scale.ts';
