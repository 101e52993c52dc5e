// Ids that no other tab has.

/** Without https, for a preview on a machine of the same network, a browser has no `crypto.randomUUID`. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
