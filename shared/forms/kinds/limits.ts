/** Characters a SharePoint multi-line text column holds; every Answers and RecordText column has this limit. */
export const COLUMN_LIMIT = 63_999;
/** Characters of a one-line answer. */
export const SHORT_LIMIT = 255;
/** Characters of one cell of a table. */
export const CELL_LIMIT = 4_000;
/** Rows of one table. */
export const ROW_LIMIT = 200;
/** Copies of one repeatable question or section. */
export const COPY_LIMIT = 20;
