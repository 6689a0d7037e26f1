import { useFormat } from '../text/use-format.ts';
import type { Figure } from '../text/use-format.ts';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** A figure with what its source said about it and where it came from. */
export interface FigureValueProps {
  /** decimal string in the indicator's own unit; null when there is none yet */
  value: Figure | null;
  /** Vietnamese unit; never left out, pass '' only where the column's head carries it */
  unit: string;
  /** qualifiers of the source, in its order: gần, hơn, ước … */
  qualifiers?: readonly string[] | undefined;
  /** decimals as the source printed them; without it the value is written as it is */
  decimals?: number | undefined;
  /** value worked out from a published percentage: carries ≈ */
  derived?: boolean | undefined;
  /** invented sample data: carries ◇ */
  illustrative?: boolean | undefined;
  /** a plus is written before growth and differences */
  signed?: boolean | undefined;
  /** replaced by a later figure: struck through and kept */
  replaced?: boolean | undefined;
  /** more words after the unit: "giá 2010" */
  unitNote?: string | undefined;
  /** row = right-aligned in a table with the unit below; large = the one figure of a page; text = inside a sentence */
  size?: 'row' | 'large' | 'text' | undefined;
  /** words for a missing value; "chưa có" unless told */
  missing?: string | undefined;
}

/** One figure as an official writes it: qualifier, value, unit; the full value on hover. */
export function FigureValue(props: FigureValueProps) {
  const { value, unit, qualifiers = [], size = 'row', unitNote } = props;
  const t = useText(uiWords);
  const format = useFormat();
  const unitText = [unit === '' ? '' : format.unit(unit), unitNote === undefined ? '' : `(${unitNote})`]
    .filter((part) => part !== '')
    .join(' ');
  if (value === null) {
    return (
      <span className={`fv ${size} missing`}>
        <span className="v">{props.missing ?? t('figure.missing')}</span>
        {unitText === '' || size === 'text' ? null : (
          <>
            {' '}
            <span className="u">{unitText}</span>
          </>
        )}
      </span>
    );
  }
  const options = {
    ...(props.decimals === undefined ? {} : { decimals: props.decimals }),
    ...(props.signed === true ? { sign: 'always' as const } : {}),
  };
  const written = format.number(value, options);
  const full = unit === '' ? format.number(value) : format.quantity(value, unit);
  const notes = [props.derived === true ? t('figure.derived') : '', props.illustrative === true ? t('figure.illustrative') : ''].filter(
    (note) => note !== '',
  );
  return (
    <span className={`fv ${size}${props.replaced === true ? ' old' : ''}`} title={[full, ...notes].join(' · ')}>
      {qualifiers.length === 0 ? null : (
        <>
          <span className="q">{qualifiers.join(' ')}</span>{' '}
        </>
      )}
      <span className={`v${props.illustrative === true ? ' il' : ''}`}>
        {props.derived === true ? '≈' : ''}
        {written}
        {unit === '%' && size !== 'row' ? '%' : ''}
      </span>
      {unitText === '' || (unit === '%' && size !== 'row') ? null : (
        <>
          {' '}
          <span className="u">{unitText}</span>
        </>
      )}
      {notes.length === 0 ? null : <span className="vh"> ({notes.join(', ')})</span>}
    </span>
  );
}
