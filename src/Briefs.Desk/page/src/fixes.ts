// The fixes that the checker offers, and the diagnostics that they are for.
import type { CodeAction, Diagnostic } from './checker';

const isSame = (a: Diagnostic, b: Diagnostic) =>
  a.code === b.code && a.message === b.message && JSON.stringify(a.range) === JSON.stringify(b.range);

/** The fixes of one diagnostic. Others may be at the same place, and have fixes with the same titles. */
export const fixesOf = (fixes: readonly CodeAction[], diagnostic: Diagnostic): CodeAction[] =>
  fixes.filter((f) => f.kind === 'quickfix' && f.diagnostics?.some((d) => isSame(d, diagnostic)) === true);

/** The fixes of the whole text. */
export const fixesOfAll = (fixes: readonly CodeAction[]): CodeAction[] => fixes.filter((f) => f.kind.startsWith('source.fixAll'));

/** @param diagnostic Null for the fix of the whole text. */
export const findFix = (fixes: readonly CodeAction[], title: string, diagnostic: Diagnostic | null): CodeAction | undefined =>
  (diagnostic ? fixesOf(fixes, diagnostic) : fixesOfAll(fixes)).find((f) => f.title === title);
