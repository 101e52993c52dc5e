// Many files as one text, so that they are compressed together: the length of the list, the list as JSON, the bytes of the files.

export function pack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const list = new TextEncoder().encode(JSON.stringify([...files].map(([name, bytes]) => [name, bytes.length])));
  const packed = new Uint8Array(4 + list.length + [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0));
  new DataView(packed.buffer).setUint32(0, list.length);
  packed.set(list, 4);
  let at = 4 + list.length;
  for (const bytes of files.values()) {
    packed.set(bytes, at);
    at += bytes.length;
  }

  return packed;
}

export function unpack(packed: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
  const end = 4 + new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const list = JSON.parse(new TextDecoder().decode(packed.subarray(4, end))) as [string, number][];
  let at = end;
  return new Map(list.map(([name, length]) => [name, packed.slice(at, at += length)]));
}
