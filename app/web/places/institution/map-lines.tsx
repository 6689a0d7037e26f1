import { memo } from 'react';
import { relationLines } from './map-kinds.ts';
import type { MapLayout, Placed } from './map-layout.ts';
import type { MapPath } from './map-paths.ts';

/** Bands go on to the right edge of the window, however small the map is in it. */
const widerThanAnyScreen = 12_000;
/** From so many lines on they are drawn faintly, so that the boxes can be read. */
const many = 90;

/** Lines stand back where there are many, and where one document is looked at. */
function lookOf(paths: readonly MapPath[], chosen: string | null): string {
  return ['tt-map-lines', paths.length > many ? 'many' : '', chosen === null ? '' : 'one'].filter((name) => name !== '').join(' ');
}

/** The lines between the boxes; those of the chosen document stand out. */
export const MapLines = memo(function MapLines(props: { layout: MapLayout<Placed>; paths: readonly MapPath[]; chosen: string | null }) {
  const { layout, paths, chosen } = props;
  const touches = (path: MapPath) => path.from === chosen || path.to === chosen;
  const ordered = [...paths.filter((path) => !touches(path)), ...paths.filter(touches)];
  return (
    <svg className={lookOf(paths, chosen)} width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        {['plain', 'strong'].map((name) => (
          <marker
            key={name}
            id={`tt-map-arrow-${name}`}
            className={name}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0.6 8 4 0 7.4Z" />
          </marker>
        ))}
      </defs>
      {layout.bands.map(({ level, top, height }, at) => (
        <rect
          key={level}
          className={at % 2 === 0 ? 'band' : 'band other'}
          x="0"
          y={top}
          width={layout.width + widerThanAnyScreen}
          height={height}
        />
      ))}
      {ordered.map((path) => (
        <path
          key={path.key}
          d={path.d}
          className={touches(path) ? 'line strong' : 'line'}
          strokeWidth={relationLines[path.kind].width}
          strokeDasharray={relationLines[path.kind].dash}
          markerEnd={`url(#tt-map-arrow-${touches(path) ? 'strong' : 'plain'})`}
        />
      ))}
    </svg>
  );
});
