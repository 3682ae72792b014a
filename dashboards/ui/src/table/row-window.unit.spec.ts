import { RowWindow } from './row-window';

const windowOf = (total: number, asked: number[] = []) =>
  new RowWindow<number>(10, (page) => {
    asked.push(page);
    const first = (page - 1) * 10;
    const items = Array.from({ length: Math.min(10, total - first) }, (_, index) => first + index);
    return Promise.resolve({ items, total });
  });

describe('a window on many rows', () => {
  it('loads only the pages in view, each once', async () => {
    const asked: number[] = [];
    const rows = windowOf(95, asked);
    await rows.reset();
    await rows.show(28, 42);
    await rows.show(28, 42);
    expect(asked).toEqual([1, 3, 4, 5]);
    expect([rows.total(), rows.row(0), rows.row(30), rows.row(15)]).toEqual([95, 0, 30, undefined]);
  });

  it('does not ask past the end', async () => {
    const asked: number[] = [];
    const rows = windowOf(12, asked);
    await rows.reset();
    await rows.show(5, 500);
    expect(asked).toEqual([1, 2]);
  });

  it('ignores an answer to an earlier question', async () => {
    const answers: ((items: number[]) => void)[] = [];
    const rows = new RowWindow<number>(
      10,
      () => new Promise((resolve) => answers.push((items) => resolve({ items, total: items.length }))),
    );
    const first = rows.reset();
    const second = rows.reset();
    answers[1]?.([2]);
    answers[0]?.([1, 1]);
    await Promise.all([first, second]);
    expect([rows.total(), rows.row(0)]).toEqual([1, 2]);
  });

  it('keeps the failure and lets the page be asked for again', async () => {
    let broken = true;
    const rows = new RowWindow<number>(10, () =>
      broken ? Promise.reject(new Error('down')) : Promise.resolve({ items: [7], total: 1 }),
    );
    await rows.reset();
    expect(rows.failure()).toEqual(new Error('down'));
    broken = false;
    await rows.reset();
    expect([rows.failure(), rows.row(0)]).toEqual([null, 7]);
  });
});
