/** The command cannot do what it was asked for; the message is all that a person needs. */
export class BenchError extends Error {
  override readonly name = 'BenchError';
}
