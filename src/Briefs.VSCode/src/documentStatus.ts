/** The answer of the language server to `briefs/documentStatus`. */
export interface DocumentStatus {
  /** The address of the page, relative to the address of the site: `briefs/at-the-border/`. */
  readonly address: string;
  readonly quotations: number;
  /** The number of quotations without a source. */
  readonly uncited: number;
}

/** What the status bar shows. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly isWarning: boolean;
}

/** The text for a brief or page. */
export function describe({ quotations, uncited }: DocumentStatus): StatusText {
  if (quotations === 0) return { text: '$(quote) No quotations', tooltip: 'This text has no quotations.', isWarning: false };
  const all = quotations === 1 ? '1 quotation' : `${quotations} quotations`;
  if (uncited === 0) {
    return { text: `$(quote) ${all} cited`, tooltip: 'Every quotation in this text has a source.', isWarning: false };
  }

  return {
    text: `$(quote) ${uncited} of ${quotations} uncited`,
    tooltip: `${uncited} of ${all} in this text ${uncited === 1 ? 'has' : 'have'} no source. Select to list the problems.`,
    isWarning: true,
  };
}

/** Whether a value from the server is a status. A file that is not a brief or page has none. */
export function isDocumentStatus(value: unknown): value is DocumentStatus {
  const status = value as Partial<DocumentStatus> | null;
  return typeof status === 'object' && status !== null && typeof status.address === 'string'
    && typeof status.quotations === 'number' && typeof status.uncited === 'number';
}
