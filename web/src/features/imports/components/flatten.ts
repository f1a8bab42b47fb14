/** A row of parts, such as `{instrument: {symbol}, quantity}`, as one record of its values; what is not there is left out. */
export function flatten(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
      if (Array.isArray(value)) return [[name, value.join(', ')]];
      return typeof value === 'object' ? Object.entries(flatten(value as Record<string, unknown>)) : [[name, value]];
    }),
  );
}
