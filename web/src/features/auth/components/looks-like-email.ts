/** Only what is surely no address is refused here; the server, and the mail that arrives, tell the rest. */
export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
