import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drop, file, goOn, imported, row } from '@/testing/import-files';
import { registered, signedIn } from '@/testing/render-app';

const other = (...rows: string[]) => new File([['when,what,how,many,at', ...rows].join('\n')], 'my-sheet.csv');

describe('an import', () => {
  it('shows what was understood, runs to its end and counts every row', async () => {
    const app = await registered('/import');
    await drop(app, file(row('buy', '10', '1500', '1'), row('sell', '10', '1520', '2'), row('buy', 'ten', '1500', '3')));
    expect(await screen.findByText('Zerodha tradebook', { selector: 'span' })).toBeVisible();
    expect(await screen.findByText('Zerodha writes its times like this')).toBeVisible();
    const rows = screen.getByRole('region', { name: 'First rows' });
    expect(await within(rows).findByRole('cell', { name: /ten.*quantity is not a number/ })).toBeVisible();
    await goOn(app);
    expect(await screen.findByText('the file has no column of fees')).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByRole('progressbar')).toBeVisible();
    expect(await screen.findByText('Imported, some rows rejected')).toBeVisible();
    expect(screen.getByText('Imported').closest('div')).toHaveTextContent('2');
    expect(screen.getByRole('link', { name: '1 closed trade' })).toHaveAttribute('href', expect.stringMatching(/^\/trades\?status=CLOSED&accountId=/));
    const rejected = await screen.findByRole('region', { name: 'Rejected rows' });
    expect(await within(rejected).findByText('ten')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Download CSV' })).toBeVisible();
  });

  it('counts every row in a trial that stores nothing', async () => {
    const app = await registered('/import');
    await drop(app, file(row('buy', '10', '1500', '1')));
    await goOn(app);
    await app.user.click(await screen.findByRole('button', { name: 'Try it first' }));
    expect(await screen.findByText('The trial has ended. Nothing was stored.')).toBeVisible();
    await app.router.navigate({ to: '/import/history' });
    expect(await screen.findByText('Nothing imported yet')).toBeVisible();
  });

  it('is undone after saying what goes and what stays', async () => {
    const app = await registered('/import');
    await imported(app, file(row('buy', '10', '1500', '1'), row('sell', '10', '1520', '2')));
    await app.user.click(await screen.findByRole('button', { name: 'Undo this import' }));
    const dialog = await screen.findByRole('dialog', { name: 'Undo this import?' });
    await waitFor(() => expect(dialog).toHaveTextContent('What came from tradebook.csv is taken out: 2 fills, and with them 1 trade made of nothing else.'));
    await app.user.click(within(dialog).getByRole('button', { name: 'Undo import' }));
    expect(await screen.findByText('Undone')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo this import' })).not.toBeInTheDocument();
    await app.user.click(screen.getByRole('link', { name: 'See the trades' }));
    expect(await screen.findByText('No trades yet')).toBeVisible();
  });

  it('says why nothing came in', async () => {
    const app = await registered('/import');
    await imported(app, file(row('buy', '10', '1500', '1')));
    await app.user.click(await screen.findByRole('link', { name: 'Import another file' }));
    await imported(app, file(row('buy', '10', '1500', '1')));
    expect(await screen.findByText('Nothing new')).toBeVisible();
    expect(screen.getByText(/Every row of this file is in your journal already/)).toBeVisible();
  });

  it('takes several files one after the other', async () => {
    const app = await registered('/import');
    const second = new File([await file(row('sell', '10', '1520', '2'), row('sell', '1', '1', '3')).text()], 'november.csv');
    await drop(app, file(row('buy', '10', '1500', '1')), second);
    expect(within(await screen.findByRole('region', { name: 'Files waiting' })).getByText('november.csv')).toBeVisible();
    await goOn(app);
    await app.user.click(await screen.findByRole('button', { name: 'Import' }));
    await app.user.click(await screen.findByRole('link', { name: 'Next file: november.csv' }));
    expect(await screen.findByRole('heading', { name: 'november.csv' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Files waiting' })).not.toBeInTheDocument();
  });

  it('refuses what is empty or too large before anything is sent', async () => {
    const app = await registered('/import');
    const large = new File(['x'], 'decade.csv');
    Object.defineProperty(large, 'size', { value: 50 * 1024 * 1024 + 1 });
    await drop(app, new File([], 'nothing.csv'), large);
    expect(await screen.findByRole('alert')).toHaveTextContent(/nothing.csv is empty.*decade.csv is larger than 50 MB/);
    expect(app.server.requests).not.toContain('POST /api/v1/trades/import');
  });
});

describe('a file nobody knows', () => {
  it('is told what was seen in it and what would be known', async () => {
    const app = await registered('/import');
    await drop(app, new File(['date,fruit\n2026-11-19,apple'], 'fruit.csv'));
    expect(await screen.findByText('Unknown format', { selector: 'span:not([role])' })).toBeVisible();
    expect(screen.getByText('fruit')).toBeVisible();
    await app.user.click(screen.getByText('What would be known'));
    expect(screen.getByText('order_execution_time')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
  });

  it('is read by what is said about its columns and dates, which is kept for the next', async () => {
    const app = await registered('/import');
    await drop(app, other('05/06/2026,INFY,buy,10,1500', '07/06/2026,INFY,sell,10,1510'));
    await app.user.click(await screen.findByRole('radio', { name: /One row is one fill/ }));
    const meanings = { when: 'Time of a fill', what: 'Symbol', how: 'Side: buy or sell', many: 'Quantity', at: 'Price of a fill' };
    for (const [column, meaning] of Object.entries(meanings)) await app.user.selectOptions(await screen.findByLabelText(`${column} means`), meaning);
    await app.user.click(await screen.findByRole('radio', { name: /The month comes first 05\/06\/2026 is 6 May/ }));
    await waitFor(() => expect(screen.getByRole('region', { name: 'First rows' })).toHaveTextContent('6 May 2026'));
    await app.user.type(screen.getByLabelText('Name of this mapping'), 'My sheet{Enter}');
    await goOn(app);
    await app.user.click(await screen.findByRole('button', { name: 'Import' }));
    expect(await screen.findByRole('link', { name: '1 closed trade' })).toBeVisible();

    await app.router.navigate({ to: '/import/history' });
    await app.user.click(await screen.findByRole('button', { name: 'Delete My sheet' }));
    await app.user.click(await screen.findByRole('button', { name: 'Delete mapping' }));
    await waitFor(() => expect(screen.queryByText('My sheet')).not.toBeInTheDocument());
  });

  it('leads to the open question instead of going on without its answer', async () => {
    const app = await registered('/import');
    await drop(app, other('05/06/2026,INFY,buy,10,1500'));
    await app.user.click(await screen.findByRole('radio', { name: /One row is one fill/ }));
    const meanings = { when: 'Time of a fill', what: 'Symbol', how: 'Side: buy or sell', many: 'Quantity', at: 'Price of a fill' };
    for (const [column, meaning] of Object.entries(meanings)) await app.user.selectOptions(await screen.findByLabelText(`${column} means`), meaning);
    await screen.findByText('One question is open');
    await goOn(app);
    expect(screen.getByRole('radio', { name: /The day comes first/ })).toHaveFocus();
  });
});

describe('an answer', () => {
  it('has the file read once more, and nothing else has', async () => {
    const app = await registered('/import');
    const previews = () => app.server.requests.filter((line) => line === 'POST /api/v1/trades/import/preview').length;
    // What formats there are.
    await waitFor(() => expect(previews()).toBe(1));
    await drop(app, file(row('buy', '10', '1500', '1').replace('2026-11-19T10:00:01', '05/06/2026 10:00')));
    await app.user.click(await screen.findByRole('radio', { name: /The day comes first/ }));
    await goOn(app);
    await screen.findByRole('button', { name: 'Import' });
    expect(previews()).toBe(3);
  });

  it('is remembered for the next file and can be changed there', async () => {
    const app = await registered('/import');
    const meanings = { when: 'Time of a fill', what: 'Symbol', how: 'Side: buy or sell', many: 'Quantity', at: 'Price of a fill' };
    const tell = async (dropped: File) => {
      await drop(app, dropped);
      await app.user.click(await screen.findByRole('radio', { name: /One row is one fill/ }));
      for (const [column, meaning] of Object.entries(meanings)) await app.user.selectOptions(await screen.findByLabelText(`${column} means`), meaning);
    };
    await tell(other('05/06/2026,INFY,buy,10,1500'));
    await app.user.click(await screen.findByRole('radio', { name: /The day comes first/ }));
    await goOn(app);
    await app.user.click(await screen.findByRole('button', { name: 'Import' }));
    await app.user.click(await screen.findByRole('link', { name: 'Import another file' }));
    await tell(other('06/07/2026,INFY,sell,10,1510'));
    await app.user.click(await screen.findByRole('button', { name: 'Change: The day comes first' }));
    await app.user.click(await screen.findByRole('radio', { name: 'The month comes first' }));
    await waitFor(() => expect(screen.getByRole('region', { name: 'First rows' })).toHaveTextContent('7 Jun 2026'));
  });
});

describe('the account of an import', () => {
  it('can be made on the way', async () => {
    const app = await registered('/import');
    await drop(app, file(row('buy', '10', '1500', '1')));
    await app.user.selectOptions(await screen.findByLabelText('Import into'), 'A new account …');
    await app.user.click(await screen.findByRole('button', { name: 'Save account' }));
    await waitFor(() => expect(screen.getByLabelText('Import into')).toHaveDisplayValue(/Zerodha/));
    await goOn(app);
    expect(await screen.findByText('Zerodha', { selector: 'dd' })).toBeVisible();
  });
});

describe('the history', () => {
  it('lists every import with its counts and opens its result', async () => {
    const app = await signedIn('/import');
    await imported(app, file(row('buy', '10', '1500', '1'), row('buy', 'ten', '1500', '3')));
    await screen.findByText('Imported, some rows rejected');
    await app.user.click(screen.getByRole('link', { name: 'All imports' }));
    const entry = await screen.findByRole('link', { name: /tradebook.csv/ });
    expect(entry).toHaveTextContent('1 imported, 1 rejected');
    expect(screen.getByRole('button', { name: 'Undo tradebook.csv' })).toBeVisible();
    await app.user.click(entry);
    expect(await screen.findByRole('region', { name: 'Rejected rows' })).toBeVisible();
  });
});
