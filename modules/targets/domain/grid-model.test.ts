import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterprises, growth, revenue, wardGrid } from './example-targets.ts';
import { gridReducer } from './grid-model.ts';
import type { GridAction } from './grid-model.ts';
import { saveCommand } from './grid-save.ts';
import { cellKey, contentAt, cumulativeRow, dirtyCells, gridFooter, invalidCells, isDirty, openGrid } from './grid-state.ts';
import type { GridSetup, GridState } from './grid-state.ts';
import { parseCell, valueOf } from './parse-cell.ts';
import { phasingPeriods } from './phasing.ts';

const Y = '2023';

function after(setup: GridSetup, ...actions: readonly GridAction[]): GridState {
  return actions.reduce(gridReducer, openGrid(setup));
}

function values(state: GridState): readonly (string | null)[] {
  return state.setup.rows.flatMap(({ unit }) => state.setup.columns.map(({ period }) => valueOf(contentAt(state, unit, period))));
}

function edit(unit: number, raw: string, period = Y): GridAction {
  return { type: 'edit', unit, period, raw };
}

function paste(block: readonly (readonly string[])[], mode: 'all-or-nothing' | 'valid-only' = 'all-or-nothing', unit = 11): GridAction {
  return { type: 'paste', unit, period: Y, block, mode };
}

const monthGrid: GridSetup = {
  ...wardGrid,
  indicator: revenue,
  columns: phasingPeriods(2023, 'month').map((period) => ({ period, total: null })),
  rows: wardGrid.rows.map((row) => ({ ...row, annual: '120.5' })),
  cells: phasingPeriods(2023, 'month').map((period) => ({ unit: 11, period, value: '10', version: `v-${period}`, locked: false })),
};

describe('parseCell', () => {
  it('reads Vietnamese numbers and keeps what is not one', () => {
    expect(parseCell('1.754,7', revenue)).toEqual({ kind: 'value', value: '1754.7' });
    expect(parseCell(' 13\u00a0403,1 ', revenue)).toEqual({ kind: 'value', value: '13403.1' });
    expect(parseCell('', revenue)).toEqual({ kind: 'empty' });
    expect(parseCell(' - ', revenue)).toEqual({ kind: 'empty' });
    const bad = parseCell('nhiều', revenue);
    expect(bad.kind === 'rubbish' && bad.why.messageVi).toContain('“nhiều” không phải là số');
  });

  it('asks when a comma may be a foreign thousand', () => {
    const doubtful = parseCell('1,029', enterprises);
    expect(doubtful.kind === 'rubbish' && doubtful.why.messageVi).toContain('gõ 1.029 nếu là hàng nghìn');
    expect(parseCell('1,029', { ...revenue, decimals: 3 })).toEqual({ kind: 'value', value: '1.029' });
    expect(parseCell('0,125', revenue)).toEqual({ kind: 'value', value: '0.125' });
  });

  it('refuses a percentage where a quantity is asked', () => {
    const bad = parseCell('74,2%', revenue);
    expect(bad.kind === 'rubbish' && bad.why.messageVi).toBe('“74,2%” là tỷ lệ phần trăm, còn chỉ tiêu này tính bằng tỷ đồng');
    expect(parseCell('8,5%', growth)).toEqual({ kind: 'value', value: '8.5' });
  });
});

describe('typing', () => {
  it('moves the footer with every cell', () => {
    const state = after(wardGrid, edit(12, '250'), edit(13, '109'));
    expect(gridFooter(state)[0]?.cascade).toMatchObject({ sum: '659', state: 'exact', remainder: '0' });
    expect(gridFooter(after(wardGrid, edit(12, '250')))[0]?.cascade).toMatchObject({ sum: '550', remainder: '109', missing: 1 });
    expect(gridFooter(after(wardGrid, edit(12, '400')))[0]?.cascade).toMatchObject({ over: '41', state: 'over' });
  });

  it('keeps rubbish in its cell, counts it nowhere and refuses to save it', () => {
    const state = after(wardGrid, edit(12, 'abc'));
    expect(invalidCells(state).map((cell) => cell.unit)).toEqual([12]);
    expect(gridFooter(state)[0]?.cascade).toMatchObject({ sum: '300', missing: 2 });
    const save = saveCommand(state, 'c1');
    expect(save.ok ? [] : save.problems.map((p) => p.messageVi)).toEqual(['Còn 1 ô chưa hợp lệ, sửa xong mới lưu được']);
  });

  it('is dirty only while it differs from what is stored', () => {
    expect(dirtyCells(after(wardGrid, edit(11, '301')))).toEqual([{ unit: 11, period: Y }]);
    expect(dirtyCells(after(wardGrid, edit(11, '301'), edit(11, '300')))).toEqual([]);
    expect(after(wardGrid, edit(11, '300')).past).toEqual([]);
  });

  it('leaves locked cells alone', () => {
    const state = after(wardGrid, { type: 'lock', cells: [{ unit: 11, period: Y }] }, edit(11, '5'), {
      type: 'clear',
      cells: [{ unit: 11, period: Y }],
    });
    expect(values(state)).toEqual(['300', null, null]);
    const open = after(
      wardGrid,
      { type: 'lock', cells: [{ unit: 11, period: Y }] },
      { type: 'unlock', cells: [{ unit: 11, period: Y }] },
      edit(11, '5'),
    );
    expect(values(open)).toEqual(['5', null, null]);
  });

  it('takes a running total and moves only the two increments beside it', () => {
    const state = after(monthGrid, { type: 'edit', unit: 11, period: '2023-03', raw: '35', as: 'cumulative' });
    expect(values(state).slice(0, 5)).toEqual(['10', '10', '15', '5', '10']);
    expect(cumulativeRow(state, 11).slice(2, 5)).toEqual(['35', '40', '50']);
    const gap = after(monthGrid, { type: 'edit', unit: 12, period: '2023-03', raw: '35', as: 'cumulative' });
    expect(gap.report).toMatchObject({ applied: 0, problems: [{ code: 'cumulative-gap' }] });
    const first = after(monthGrid, { type: 'edit', unit: 12, period: '2023-01', raw: '7', as: 'cumulative' });
    expect(valueOf(contentAt(first, 12, '2023-01'))).toBe('7');
  });
});

describe('pasting', () => {
  it('takes a whole block, ignoring the empty line a spreadsheet adds', () => {
    const state = after(wardGrid, paste([['1.000'], ['250'], ['109'], ['']]));
    expect(values(state)).toEqual(['1000', '250', '109']);
    expect(state.report).toEqual({ of: 'paste', applied: 3, errors: [] });
  });

  it('applies nothing when one cell is wrong, and says which', () => {
    const state = after(wardGrid, paste([['310'], ['hai trăm'], ['109'], ['7']]));
    expect(values(state)).toEqual(['300', null, null]);
    const errors = state.report?.of === 'paste' ? state.report.errors : [];
    expect(errors.map(({ row, unit, problem }) => [row, unit, problem.code])).toEqual([
      [1, 12, 'number-invalid'],
      [3, null, 'cell-outside'],
    ]);
    expect(state.past).toEqual([]);
  });

  it('applies the valid cells when asked to', () => {
    const state = after(wardGrid, paste([['310'], ['hai trăm'], ['109'], ['7']], 'valid-only'));
    expect(values(state)).toEqual(['310', null, '109']);
    expect(state.report).toMatchObject({ applied: 2 });
    expect(values(gridReducer(state, { type: 'undo' }))).toEqual(['300', null, null]);
  });

  it('does not touch locked cells, nor complain when they are pasted unchanged', () => {
    const lock: GridAction = { type: 'lock', cells: [{ unit: 11, period: Y }] };
    expect(values(after(wardGrid, lock, paste([['300'], ['250']])))).toEqual(['300', '250', null]);
    const refusedPaste = after(wardGrid, lock, paste([['301'], ['250']]));
    expect(values(refusedPaste)).toEqual(['300', null, null]);
    expect(refusedPaste.report?.of === 'paste' && refusedPaste.report.errors[0]?.problem.messageVi).toContain('Phường Diên Hồng');
  });
});

describe('filling', () => {
  it('divides by last year, equally, by a weight, to the total exactly, in one undoable step', () => {
    const fill = (method: 'equal' | 'last-year' | 'weight') => after(wardGrid, { type: 'fill-columns', periods: [Y], method });
    expect(values(fill('last-year'))).toEqual(['358', '238', '63']);
    expect(values(fill('equal'))).toEqual(['220', '220', '219']);
    expect(values(fill('weight'))).toEqual(['269', '240', '150']);
    expect(gridFooter(fill('weight'))[0]?.cascade).toMatchObject({ state: 'exact' });
    expect(values(gridReducer(fill('equal'), { type: 'undo' }))).toEqual(['300', null, null]);
  });

  it('keeps locked cells and reports what is missing', () => {
    const locked = after(
      wardGrid,
      { type: 'lock', cells: [{ unit: 11, period: Y }] },
      { type: 'fill-columns', periods: [Y], method: 'equal' },
    );
    expect(values(locked)).toEqual(['300', '180', '179']);
    const holes: GridSetup = { ...wardGrid, rows: wardGrid.rows.map((row) => (row.unit === 13 ? { ...row, lastYear: {} } : row)) };
    const state = after(holes, { type: 'fill-columns', periods: [Y], method: 'last-year' });
    expect(values(state)).toEqual(['300', null, null]);
    expect(state.report).toMatchObject({ problems: [{ messageVi: 'Thiếu số thực hiện năm trước của 1 đơn vị: Xã Trà Đa' }] });
  });

  it('refuses what does not add up and a column without a target', () => {
    const codes = (setup: GridSetup) => {
      const { report } = after(setup, { type: 'fill-columns', periods: [Y], method: 'equal' });
      return report?.of === 'fill' ? report.problems.map((p) => p.code) : [];
    };
    expect(codes({ ...wardGrid, indicator: growth })).toEqual(['not-additive']);
    expect(codes({ ...wardGrid, columns: [{ period: Y, total: null }] })).toEqual(['parent-missing']);
  });

  it('cuts a row’s year into months', () => {
    const state = after(monthGrid, { type: 'fill-row', unit: 12, method: 'linear' });
    expect(cumulativeRow(state, 12).at(-1)).toBe('120.5');
    expect(after({ ...monthGrid, rows: wardGrid.rows }, { type: 'fill-row', unit: 12, method: 'linear' }).report).toMatchObject({
      problems: [{ code: 'annual-missing' }],
    });
  });
});

describe('undo and redo', () => {
  const place = fc.constantFrom(11, 12, 13);
  const raw = fc.oneof(fc.nat(2000).map(String), fc.constantFrom('', 'x', '1.000', '12,5'));
  const command: fc.Arbitrary<GridAction> = fc.oneof(
    fc.tuple(place, raw).map(([unit, text]) => edit(unit, text)),
    fc.array(raw, { minLength: 1, maxLength: 4 }).map((block) =>
      paste(
        block.map((cell) => [cell]),
        'valid-only',
      ),
    ),
    fc.constantFrom('equal' as const, 'last-year' as const).map((method): GridAction => ({ type: 'fill-columns', periods: [Y], method })),
    place.map((unit): GridAction => ({ type: 'clear', cells: [{ unit, period: Y }] })),
  );

  it('take every command back to the start and forward to the end', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const start = openGrid(wardGrid);
        const end = commands.reduce(gridReducer, start);
        const steps = end.past.length;
        const back = Array.from({ length: steps }).reduce<GridState>((s) => gridReducer(s, { type: 'undo' }), end);
        expect(values(back)).toEqual(values(start));
        expect(dirtyCells(back)).toEqual([]);
        const again = Array.from({ length: steps }).reduce<GridState>((s) => gridReducer(s, { type: 'redo' }), back);
        expect(again.cells).toEqual(end.cells);
      }),
    );
  });

  it('forget the undone once something new is done, and do nothing at the ends', () => {
    const state = after(wardGrid, edit(12, '1'), { type: 'undo' }, edit(13, '2'), { type: 'redo' });
    expect(values(state)).toEqual(['300', null, '2']);
    expect(values(after(wardGrid, { type: 'undo' }))).toEqual(['300', null, null]);
  });
});

describe('saving', () => {
  it('sends only what changed, each with the version the person saw', () => {
    const save = saveCommand(after(wardGrid, edit(11, ''), edit(13, '109')), 'c1');
    expect(save.ok && save.value).toEqual({
      id: 'c1',
      plan: 'plan-city-2023',
      planVersion: 'v1',
      indicator: 'enterprises-new',
      level: 'assigned',
      comparator: 'ge',
      cells: [
        { unit: 11, period: Y, value: null, basedOn: 'cell-11' },
        { unit: 13, period: Y, value: '109', basedOn: null },
      ],
    });
    const none = saveCommand(openGrid(wardGrid), 'c2');
    expect(none.ok ? [] : none.problems.map((p) => p.code)).toEqual(['nothing-to-save']);
  });

  it('names a quarter by its one code, and takes the answer under that code', () => {
    const quarter: GridSetup = { ...wardGrid, columns: [{ period: '2023-Q1', total: '659' }], cells: [] };
    const state = after(quarter, edit(12, '5', '2023-Q1'));
    const save = saveCommand(state, 'c1');
    expect(save.ok && save.value.cells[0]?.period).toBe('2023-01/2023-03');
    const saved = gridReducer(state, { type: 'saved', cells: [{ unit: 12, period: '2023-01/2023-03', value: '5', version: 'n1' }] });
    expect(dirtyCells(saved)).toEqual([]);
    expect(saved.stored[cellKey(12, '2023-Q1')]).toEqual({ value: '5', version: 'n1' });
  });

  it('keeps what was typed while the save was under way', () => {
    const state = after(wardGrid, edit(12, '5'), edit(12, '6'), {
      type: 'saved',
      cells: [{ unit: 12, period: Y, value: '5', version: 'n1' }],
    });
    const save = saveCommand(state, 'c2');
    expect(save.ok && save.value.cells).toEqual([{ unit: 12, period: Y, value: '6', basedOn: 'n1' }]);
  });
});

describe('someone else’s save', () => {
  const news: GridAction = { type: 'heard', cells: [{ unit: 11, period: Y, value: '280', version: 'cell-11b' }] };

  it('shows at once in a cell left alone', () => {
    const state = after(wardGrid, news);
    expect(values(state)).toEqual(['280', null, null]);
    expect(isDirty(state, 11, Y)).toBe(false);
  });

  it('becomes a conflict in a cell being changed, and stops the save until it is settled', () => {
    const contested = after(wardGrid, edit(11, '310'), news);
    expect(contested.conflicts[cellKey(11, Y)]).toEqual({ value: '280', version: 'cell-11b' });
    const stopped = saveCommand(contested, 'c1');
    expect(stopped.ok ? [] : stopped.problems.map((p) => p.code)).toEqual(['cells-conflict']);
    const mine = saveCommand(gridReducer(contested, { type: 'resolve', unit: 11, period: Y, keep: 'mine' }), 'c1');
    expect(mine.ok && mine.value.cells).toEqual([{ unit: 11, period: Y, value: '310', basedOn: 'cell-11b' }]);
    const theirs = gridReducer(contested, { type: 'resolve', unit: 11, period: Y, keep: 'theirs' });
    expect(values(theirs)).toEqual(['280', null, null]);
    expect(dirtyCells(theirs)).toEqual([]);
    expect(values(gridReducer(theirs, { type: 'undo' }))).toEqual(['310', null, null]);
  });

  it('is no conflict when both typed the same, nor when it is one’s own save heard again', () => {
    const same = after(wardGrid, edit(11, '280'), news);
    expect([same.conflicts, dirtyCells(same)]).toEqual([{}, []]);
    const own = after(wardGrid, edit(11, '280'), { ...news, type: 'saved' }, edit(11, '290'), news);
    expect([own.conflicts, values(own)[0]]).toEqual([{}, '290']);
  });
});
