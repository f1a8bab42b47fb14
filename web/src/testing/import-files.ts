import { screen } from '@testing-library/react';
import { expect } from 'vitest';
import type { renderApp } from './render-app';

type App = ReturnType<typeof renderApp>;

const header = 'symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time';

/** A row of a Zerodha tradebook. */
export const row = (side: string, quantity: string, price: string, id: string) =>
  `INFY,INE009A01021,2026-11-19,NSE,EQ,EQ,${side},false,${quantity},${price},${id},1,2026-11-19T10:00:0${id}`;

export const file = (...rows: string[]) => new File([[header, ...rows].join('\n')], 'tradebook.csv', { type: 'text/csv' });

/** Gives files to the import screen. */
export async function drop({ user }: App, ...dropped: File[]): Promise<void> {
  await user.upload(await screen.findByLabelText(/Drop your broker’s file/), dropped);
}

/** Takes a file from the drop to its import. */
export async function imported(app: App, dropped: File): Promise<void> {
  await drop(app, dropped);
  await goOn(app);
  await app.user.click(await screen.findByRole('button', { name: 'Import' }));
}

/** On to the review, once everything said so far has been read. */
export async function goOn({ user }: App): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Continue' });
  await expect.poll(() => button.hasAttribute('disabled')).toBe(false);
  await user.click(button);
}
