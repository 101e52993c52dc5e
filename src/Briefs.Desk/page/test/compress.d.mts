export function compress(data: Uint8Array, mode: number): Uint8Array;
