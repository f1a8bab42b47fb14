/** How strongly a day is coloured, 0 to 1: by the square root, so that one large day does not wash out the others. */
export function strengthOf(value: number, strongest: number): number {
  return strongest === 0 ? 0 : Math.sqrt(Math.abs(value) / strongest);
}
