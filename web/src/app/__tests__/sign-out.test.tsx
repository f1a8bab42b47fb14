import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signedIn } from '@/testing/render-app';

describe('signing out', () => {
  it('ends with the form', async () => {
    const app = await signedIn('/');
    await app.user.click((await screen.findAllByRole('button', { name: 'Sign out' }))[0]!);
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(app.server.requests).toContain('POST /api/v1/auth/logout');
  });

  it('asks for nothing more', async () => {
    const app = await signedIn('/accounts');
    await screen.findByRole('heading', { name: 'Accounts' });
    const answer = app.server.hold();
    await app.user.click(screen.getAllByRole('link', { name: 'Dashboard' })[0]!);
    await waitFor(() => expect(app.server.requests.filter((line) => line.startsWith('GET /api/v1/analytics'))).not.toEqual([]));
    const asked = app.server.requests.length;
    await app.user.click(screen.getAllByRole('button', { name: 'Sign out' })[0]!);
    answer();
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(app.server.requests.slice(asked)).toEqual(['POST /api/v1/auth/logout']);
  });
});
