// What the program asks its host for, instead of tables of its own: Unicode's normal forms, and encodings. JavaScript, so that Node runs
// the same file in tests (tests/Briefs.Tests/Desk/start.mjs).

export const browserText = {
  /**
   * @param {string} text
   * @param {string} form
   */
  normalize: (text, form) => text.normalize(form),

  /**
   * @param {Uint8Array} bytes
   * @param {string} encoding
   * @param {boolean} isStrict
   * @returns {string | null} Null for an unknown encoding, or if the bytes are invalid in it and must not be.
   */
  decode(bytes, encoding, isStrict) {
    try {
      return new TextDecoder(encoding, { fatal: isStrict, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};
