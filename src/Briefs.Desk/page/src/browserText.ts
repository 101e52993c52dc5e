// What the program asks the browser for, instead of tables of its own: Unicode's normal forms, and encodings.

export const browserText = {
  normalize: (text: string, form: string) => text.normalize(form),

  /** @returns Null for an unknown encoding, or if the bytes are invalid in it and must not be. */
  decode(bytes: Uint8Array, encoding: string, isStrict: boolean): string | null {
    try {
      return new TextDecoder(encoding, { fatal: isStrict, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};
