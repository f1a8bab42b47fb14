import { Eye, EyeOff, Moon, Sun } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { toggleAmounts, toggleTheme, toggleUnit, useDark, useInR, usePreferences } from '@/lib/preferences';

/** Hides the amounts from whoever looks over one's shoulder. */
export function AmountsSwitch() {
  const hideAmounts = usePreferences((preferences) => preferences.hideAmounts);
  return (
    <Button look="quiet" size="icon" aria-pressed={hideAmounts} aria-label="Hide amounts" title="Hide amounts" onClick={toggleAmounts}>
      {hideAmounts ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
    </Button>
  );
}

/** Results as multiples of the risk taken, where it is known, rather than in money. */
export function UnitSwitch() {
  const inR = useInR();
  return (
    <Button look="quiet" size="icon" aria-pressed={inR} aria-label="Results in R" title="Results in R" onClick={toggleUnit} className="text-[0.8125rem] aria-pressed:text-accent">
      R
    </Button>
  );
}

export function ThemeSwitch() {
  const dark = useDark();
  return (
    <Button look="quiet" size="icon" aria-pressed={dark} aria-label="Dark theme" title="Dark theme" onClick={toggleTheme}>
      {dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
    </Button>
  );
}
