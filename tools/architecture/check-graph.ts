import { placeOf, reachOf } from './place.ts';
import { NOT_IN_BROWSER } from './rules.ts';
import type { Doors, SourceFile, Violation } from './source-file.ts';

interface Edge {
  to: string;
  typeOnly: boolean;
}

function edgesOf(files: readonly SourceFile[], doors: Doors, byUrl: boolean): Map<string, Edge[]> {
  const known = new Set(files.map((file) => file.path));
  return new Map(
    files.map((file) => {
      const edges = (file.facts?.imports ?? []).flatMap((one) => {
        if (one.byUrl && !byUrl) return [];
        const reach = reachOf(file.path, one.specifier, doors);
        const to = reach.kind === 'inside' || reach.kind === 'door' ? reach.path : null;
        return to !== null && known.has(to) ? [{ to, typeOnly: one.typeOnly }] : [];
      });
      return [file.path, edges] as const;
    }),
  );
}

/** Finds every circle of files that import each other, types counted (Tarjan's strongly connected components). */
export function checkCircles(files: readonly SourceFile[], doors: Doors): Violation[] {
  const edges = edgesOf(files, doors, false);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string): number => {
    const index = order.size;
    order.set(path, index);
    stack.push(path);
    onStack.add(path);
    let low = index;
    for (const { to } of edges.get(path) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (onStack.has(to)) low = Math.min(low, order.get(to) ?? low);
    }
    lowest.set(path, low);
    if (low === index) {
      const circle = stack.splice(stack.indexOf(path));
      for (const member of circle) onStack.delete(member);
      const itself = (edges.get(path) ?? []).some(({ to }) => to === path);
      if (circle.length > 1 || itself) circles.push(circle);
    }
    return low;
  };
  for (const { path } of files) if (!order.has(path)) visit(path);
  return circles.map((circle) => ({ rule: 'circle', path: circle[0] ?? '', detail: `files import each other: ${circle.join(' ↔ ')}` }));
}

/** Follows what a browser would load from every page and finds server code, Node, a database or the checker of shapes at the end of it. */
export function checkWebReach(files: readonly SourceFile[], doors: Doors): Violation[] {
  const edges = edgesOf(files, doors, true);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const cameFrom = new Map<string, string | null>();
  const isPage = (path: string) => placeOf(path).side === 'web' && !placeOf(path).test && !path.endsWith('.config.ts');
  const queue = files.map((file) => file.path).filter(isPage);
  for (const path of queue) cameFrom.set(path, null);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const { to, typeOnly } of edges.get(path) ?? []) {
      if (typeOnly || cameFrom.has(to)) continue;
      cameFrom.set(to, path);
      queue.push(to);
    }
  }
  const trail = (path: string): string => {
    const before = cameFrom.get(path);
    return before === null || before === undefined ? path : `${trail(before)} → ${path}`;
  };
  return [...cameFrom.keys()].flatMap((path) => {
    const server =
      placeOf(path).side === 'server' ? [{ rule: 'web-reach', path, detail: `server code reaches the browser: ${trail(path)}` }] : [];
    const machine = (byPath.get(path)?.facts?.imports ?? []).filter((one) => {
      const reach = reachOf(path, one.specifier, doors);
      return !one.typeOnly && (reach.kind === 'node' || (reach.kind === 'npm' && NOT_IN_BROWSER.includes(reach.name)));
    });
    return [
      ...server,
      ...machine.map((one) => ({ rule: 'web-reach', path, detail: `${one.specifier} reaches the browser: ${trail(path)}` })),
    ];
  });
}
