/** How much a paste may hold; more is not read, and the message says so. */
export const MAX_PASTE = 1_000_000;
export const MAX_ROWS = 2000;
export const MAX_COLUMNS = 60;
