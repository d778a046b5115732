// Keeps from the runner of a test what a call prints: it may be a command that the runner follows.

/** Returns what the call printed, and its value. */
export const hearOutput = async <T>(call: () => T | Promise<T>): Promise<{ printed: string; value: T }> => {
  const write = process.stdout.write;
  let printed = '';
  process.stdout.write = (text: string | Uint8Array): boolean => {
    printed += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    return true;
  };
  try {
    const value = await call();
    return { printed, value };
  } finally {
    process.stdout.write = write;
  }
};
