import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Explained } from '../explained';

const at = (place: Partial<DOMRect>) => vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ left: 0, top: 0, bottom: 0, ...place } as DOMRect);
const shown = () => screen.queryByRole('tooltip');

function explained() {
  render(<><Explained label="Sharpe ratio">What it says</Explained><p>Elsewhere</p></>);
  return screen.getByRole('button', { name: 'Sharpe ratio' });
}

describe('an explanation', () => {
  it('opens on focus and describes its words', async () => {
    const words = explained();
    await userEvent.tab();
    expect(words).toHaveAccessibleDescription('What it says');
  });

  it('closes with Escape, which then closes nothing around it', async () => {
    await userEvent.click(explained());
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
    expect(shown()).not.toBeInTheDocument();
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
  });

  it('closes with a tap elsewhere and stays with one on itself', () => {
    fireEvent.click(explained());
    fireEvent.pointerDown(shown()!);
    expect(shown()).toBeVisible();
    fireEvent.pointerDown(screen.getByText('Elsewhere'));
    expect(shown()).not.toBeInTheDocument();
  });

  it('stands beneath its words, and above them low in the window', () => {
    at({ top: 20, bottom: 40, left: 5000 });
    const words = explained();
    fireEvent.click(words);
    expect(shown()!.style).toMatchObject({ top: '48px', bottom: '', left: `${innerWidth - 300}px` });
    fireEvent.blur(words);
    at({ top: innerHeight - 60, bottom: innerHeight - 40 });
    fireEvent.click(words);
    expect(shown()!.style).toMatchObject({ top: '', bottom: '68px', left: '12px' });
  });
});
