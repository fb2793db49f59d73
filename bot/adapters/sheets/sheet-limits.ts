/** How much of a spreadsheet is taken. A trust of 60 schools fits into a tenth of it. */
export const SHEET_LIMITS = { bytes: 2_000_000, rows: 20_000, columns: 104, unpackedBytes: 60_000_000 } as const;
