import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'system' | 'light' | 'dark';

interface Preferences {
  theme: Theme;
  hideAmounts: boolean;
}

/** What this browser remembers; public/theme.js reads the same entry before the first paint. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: 'system', hideAmounts: false }), { name: 'journal.preferences' }),
);

const systemDark = () => matchMedia('(prefers-color-scheme: dark)');

export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && systemDark().matches);
}

export function toggleTheme(): void {
  usePreferences.setState(({ theme }) => ({ theme: isDark(theme) ? 'light' : 'dark' }));
}

export function toggleAmounts(): void {
  usePreferences.setState(({ hideAmounts }) => ({ hideAmounts: !hideAmounts }));
}

/** Keeps the document in the chosen theme, also when the system changes its own. */
export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = isDark(usePreferences.getState().theme) ? 'dark' : 'light';
  };
  usePreferences.subscribe(apply);
  systemDark().addEventListener('change', apply);
  apply();
}
