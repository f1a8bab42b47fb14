import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { registered, signedIn } from '@/testing/render-app';

const rows = async () => within(await screen.findByRole('table', { name: 'Usage by month' })).getAllByRole('row').slice(1);
const texts = (row: HTMLElement | undefined) => within(row!).getAllByRole('cell').map((cell) => cell.textContent).filter(Boolean);

describe('usage', () => {
  it('shows an owner the current month and those before it', async () => {
    const app = await signedIn('/usage');
    const months = await rows();
    expect(within(months[0]!).getByRole('rowheader')).toHaveTextContent('November 2026');
    expect(months.length).toBe(12);
    expect(screen.getByText('Enterprise plan')).toBeVisible();
    expect(screen.getByText(/In Kolkata time\. Months that are over are as counted on 20 Nov 2026, 09:35/)).toBeVisible();
    expect(texts(months[0])[0]).toBe(screen.getByText('Trades', { selector: 'dt' }).nextElementSibling!.textContent);
    await app.user.click(screen.getByRole('button', { name: 'Show earlier months' }));
    await screen.findByRole('rowheader', { name: 'November 2025' });
    expect(screen.queryByRole('button', { name: 'Show earlier months' })).not.toBeInTheDocument();
  });

  it('begins at nothing', async () => {
    await registered('/usage');
    const months = await rows();
    expect(months).toHaveLength(1);
    expect(texts(months[0])).toEqual(['0', '0', '0 KB']);
  });

  it('is offered to owners alone', async () => {
    const app = await signedIn('/usage', 'member');
    expect(await screen.findByText('Usage is for owners')).toBeVisible();
    expect(screen.queryAllByRole('link', { name: 'Usage' })).toEqual([]);
    expect(app.lastSent('GET /api/v1/billing')).toBeUndefined();
  });
});
