// Parts of addresses.

/** An address that was typed or cut off may not be encoded rightly. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
