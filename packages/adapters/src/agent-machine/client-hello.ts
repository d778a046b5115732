// Reads the name that a TLS client asks for (RFC 8446, 4.1.2 and RFC 6066, 3), from the first bytes that it sends.

export type ClientHello = 'more bytes' | 'not TLS' | { name: string | undefined };

const handshake = 22;
const clientHello = 1;
const serverName = 0;
/** Of a hello in several records. */
const maximumBytes = 64 * 1024;

/** Reads from `bytes` in order; throws a RangeError at their end. */
const readerOf = (bytes: Buffer) => {
  let at = 0;
  const number = (size: 1 | 2 | 3): number => {
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const take = (size: number): Buffer => {
    if (at + size > bytes.length) throw new RangeError('too short');
    at += size;
    return bytes.subarray(at - size, at);
  };
  return { number, take, isAtEnd: () => at >= bytes.length };
};

/** Returns the message inside of the records; undefined: more bytes have to come. */
const messageOf = (bytes: Buffer): Buffer | undefined | 'not TLS' => {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] !== handshake || (bytes[at + 1] ?? 3) !== 3) return 'not TLS';
    if (at + 5 > bytes.length) break;
    const end = at + 5 + bytes.readUInt16BE(at + 3);
    parts.push(bytes.subarray(at + 5, Math.min(end, bytes.length)));
    at = end;
  }
  const message = Buffer.concat(parts);
  if (message.length > 0 && message[0] !== clientHello) return 'not TLS';
  if (message.length < 4) return undefined;
  const size = message.readUIntBE(1, 3);
  if (size > maximumBytes) return 'not TLS';
  return message.length < 4 + size ? undefined : message.subarray(4, 4 + size);
};

const nameIn = (hello: Buffer): string | undefined => {
  const reader = readerOf(hello);
  reader.take(2 + 32);
  reader.take(reader.number(1));
  reader.take(reader.number(2));
  reader.take(reader.number(1));
  if (reader.isAtEnd()) return undefined;
  const extensions = readerOf(reader.take(reader.number(2)));
  const names: string[] = [];
  while (!extensions.isAtEnd()) {
    const type = extensions.number(2);
    const content = extensions.take(extensions.number(2));
    if (type !== serverName) continue;
    const list = readerOf(readerOf(content).take(content.length).subarray(2));
    while (!list.isAtEnd()) {
      list.number(1);
      names.push(list.take(list.number(2)).toString('latin1'));
    }
  }
  // Two of them: a server may take either.
  if (names.length > 1) throw new RangeError('two names');
  return names[0]?.toLowerCase().replace(/\.$/, '');
};

export const readClientHello = (bytes: Buffer): ClientHello => {
  const message = messageOf(bytes);
  if (message === 'not TLS' || bytes.length > 2 * maximumBytes) return 'not TLS';
  if (message === undefined) return 'more bytes';
  try {
    return { name: nameIn(message) };
  } catch {
    return 'not TLS';
  }
};
