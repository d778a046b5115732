// Rewrites the reasons in the server's report of a push. git says "pre-receive hook declined" for every ref. GitHub gives
// each ref its own reason, and clients read it.

const band = { data: 1 } as const;
/** Maximum payload of a packet with a band, without its length and band. */
const maximumPayload = 65515;

/** Splits a stream into packets; undefined stands for a flush. Throws when it is no stream of packets. */
const readPackets = (stream: Buffer): (Buffer | undefined)[] => {
  const packets: (Buffer | undefined)[] = [];
  for (let at = 0; at < stream.length; ) {
    const length = Number.parseInt(stream.toString('latin1', at, at + 4), 16);
    if (Number.isNaN(length) || (length !== 0 && length < 4)) throw new Error(`no packet at byte ${at} of git's answer`);
    packets.push(length === 0 ? undefined : stream.subarray(at + 4, at + length));
    at += Math.max(length, 4);
  }
  return packets;
};

const packet = (payload: Buffer): Buffer => Buffer.concat([Buffer.from((payload.length + 4).toString(16).padStart(4, '0')), payload]);
const flush = Buffer.from('0000');
const writePackets = (packets: readonly (Buffer | undefined)[]): Buffer =>
  Buffer.concat(packets.map((payload) => (payload === undefined ? flush : packet(payload))));

/** Returns the line of a ref with the reason that GitHub gives. */
const rewriteLine = (line: string, reasonOf: (ref: string) => string | undefined): string => {
  const found = /^ng (\S+) pre-receive hook declined\n?$/.exec(line);
  const reason = found === null ? undefined : reasonOf(found[1] ?? '');
  return reason === undefined ? line : `ng ${found?.[1]} ${reason}\n`;
};

/** Returns the answer of git-receive-pack with other reasons for refs that the hook declined. */
export const rewriteReport = (answer: Buffer, reasonOf: (ref: string) => string | undefined): Buffer => {
  if (answer.length === 0) return answer;
  const packets = readPackets(answer);
  const isReport = (payload: Buffer | undefined): payload is Buffer => payload !== undefined && payload[0] === band.data;
  const report = Buffer.concat(packets.filter(isReport).map((payload) => payload.subarray(1)));
  if (report.length === 0) return answer;
  const written = writePackets(
    readPackets(report).map((payload) => (payload === undefined ? undefined : Buffer.from(rewriteLine(payload.toString(), reasonOf)))),
  );
  const parts: Buffer[] = [];
  for (let at = 0; at < written.length; at += maximumPayload)
    parts.push(Buffer.concat([Buffer.from([band.data]), written.subarray(at, at + maximumPayload)]));
  const last = packets.findLastIndex(isReport);
  return writePackets(packets.flatMap((payload, index) => (index === last ? parts : isReport(payload) ? [] : [payload])));
};
