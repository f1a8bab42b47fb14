/** How many characters a password has, counted as the server counts them. */
export const shortest = 12;
export const longest = 128;

export const lengthOf = (password: string) => [...password.normalize('NFC')].length;

/** What is surely wrong with a new password; how strong it must be is the server's to say. */
export function lengthProblem(password: string): string | undefined {
  const length = lengthOf(password);
  if (length < shortest) return `Use at least ${shortest} characters; a few words make a good password.`;
  return length > longest ? `Use at most ${longest} characters.` : undefined;
}
