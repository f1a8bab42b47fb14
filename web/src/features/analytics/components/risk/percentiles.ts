/** Percentiles as the API names them, and what they say. */
export const percentileTexts = [
  ['p5', '5% end below'], ['p25', '25% end below'], ['p50', 'Half end below (median)'], ['p75', '75% end below'], ['p95', '95% end below'],
] as const;
