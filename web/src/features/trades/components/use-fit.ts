import { useEffect, useState } from 'react';
import type { Fit } from './trade-columns';

const medium = '(min-width: 72rem)';
const wide = '(min-width: 87rem)';

function fitNow(): Fit {
  if (matchMedia(wide).matches) return 'wide';
  return matchMedia(medium).matches ? 'medium' : 'narrow';
}

/** How much of a trade fits into a row of this window. */
export function useFit(): Fit {
  const [fit, setFit] = useState(fitNow);
  useEffect(() => {
    const follow = () => setFit(fitNow());
    const queries = [matchMedia(medium), matchMedia(wide)];
    for (const query of queries) query.addEventListener('change', follow);
    return () => queries.forEach((query) => query.removeEventListener('change', follow));
  }, []);
  return fit;
}
