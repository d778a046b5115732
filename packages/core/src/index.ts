export * from './attempt.ts';
export * from './command.ts';
export * from './config.ts';
export * from './names.ts';
export * from './records.ts';
export * from './snapshot.ts';
