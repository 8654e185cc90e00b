import {createHash} from 'node:crypto';

/** The SHA-256 of a text (as UTF-8) or of bytes, in 64 hexadecimal digits. */
export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

/** The first hexadecimal digits of a SHA-256. */
export const shortHash = (of: string | Uint8Array, digits: number): string => sha256(of).slice(0, digits);
