/** Version of the engine: part of every digest, since another engine may give other bits. */
export const ENGINE_VERSION = '0.1.0';
/** Version of the file formats that this engine writes. */
export const SCHEMA_VERSION = '1.0';
export const MIN_READER = '1.0';
