const units = [[86_400, 'd'], [3_600, 'h'], [60, 'm'], [1, 's']] as const;

/** The two largest units of a holding time: 2h 12m. */
export function formatDuration(seconds: number): string {
  const total = Math.round(seconds);
  const largest = units.findIndex(([size]) => total >= size);
  if (largest < 0) return '0s';
  const [size, name] = units[largest]!;
  const first = `${Math.floor(total / size)}${name}`;
  const next = units[largest + 1];
  const rest = next && Math.floor((total % size) / next[0]);
  return next && rest ? `${first} ${rest}${next[1]}` : first;
}
