import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type Theme = 'system' | 'light' | 'dark';
/** What results are told in. */
type Unit = 'MONEY' | 'R';

interface Preferences {
  theme: Theme;
  hideAmounts: boolean;
  unit: Unit;
}

/** What this browser remembers; public/theme.js reads the same entry before the first paint. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: 'system', hideAmounts: false, unit: 'MONEY' }), { name: 'journal.preferences' }),
);

const systemDark = () => matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const { theme } = usePreferences.getState();
  return theme === 'dark' || (theme === 'system' && systemDark().matches);
}

/** Whoever wants what the system has follows the system again. */
export function toggleTheme(): void {
  const dark = !isDark();
  const chosen = dark ? 'dark' : 'light';
  usePreferences.setState({ theme: dark === systemDark().matches ? 'system' : chosen });
}

export function toggleAmounts(): void {
  usePreferences.setState(({ hideAmounts }) => ({ hideAmounts: !hideAmounts }));
}

export function toggleUnit(): void {
  usePreferences.setState(({ unit }) => ({ unit: unit === 'R' ? 'MONEY' : 'R' }));
}

/** Whether results are told as multiples of the risk taken, wherever that is known. */
export const useInR = () => usePreferences((preferences) => preferences.unit === 'R');

function onThemeChange(listener: () => void): () => void {
  const system = systemDark();
  const forget = usePreferences.subscribe(listener);
  system.addEventListener('change', listener);
  return () => {
    forget();
    system.removeEventListener('change', listener);
  };
}

/** Whether the page is dark, by choice or by the system. */
export function useDark(): boolean {
  return useSyncExternalStore(onThemeChange, isDark);
}

/** Keeps the document in the chosen theme, also when the system changes its own. */
export function followTheme(): void {
  onThemeChange(applyTheme);
  applyTheme();
}

function applyTheme(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
}
