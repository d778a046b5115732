// Workflow commands in a step's output: `::name key=value::text` at the start of a line and the old `##[name
// key=value]text` anywhere in it, from stdout and stderr. Any other line is ordinary output, and so is everything
// between stop-commands and its token.
import type { Masks } from './masks.ts';

export type AnnotationLevel = 'notice' | 'warning' | 'error';

export interface Annotation {
  level: AnnotationLevel;
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  column?: number;
  endColumn?: number;
}

export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  value: string;
}

const known = new Set([
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice', 'remove-matcher'],
  ...['save-state', 'set-env', 'set-output', 'stop-commands', 'warning'],
]);
/** Maximum number of annotations of one level that a step keeps. */
const maxAnnotations = 10;

const unescapeValue = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');

const parseProperties = (text: string, separator: string): Record<string, string> =>
  Object.fromEntries(
    text.split(separator).flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 1 ? [] : [[pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))]];
    }),
  );

/** Returns the command in a line; `names` lists the accepted names. */
export const parseWorkflowCommand = (line: string, names: { has(name: string): boolean } = known): WorkflowCommand | undefined => {
  const modern = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*)$/s.exec(line);
  const name = modern?.[1]?.toLowerCase() ?? '';
  if (modern !== null && names.has(name)) {
    return { name, properties: parseProperties(modern[2] ?? '', ','), value: unescapeValue(modern[3] ?? '') };
  }
  const old = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/s.exec(line);
  const oldName = old?.[1]?.toLowerCase() ?? '';
  if (old === null || !names.has(oldName)) return undefined;
  return { name: oldName, properties: parseProperties(old[2] ?? '', ';'), value: unescapeValue(old[3] ?? '') };
};

export interface CommandOutcome {
  outputs: Record<string, string>;
  state: Record<string, string>;
  annotations: Annotation[];
  /** True when a command was used that fails the step. */
  failed: boolean;
}

export interface CommandReader {
  /** Returns the masked lines of the log for one line of output; none for a command that is not shown. */
  read(line: string): string[];
  /** Adds an annotation that comes from the runner itself and returns its line of the log. */
  report(level: AnnotationLevel, message: string): string;
  outcome: CommandOutcome;
}

/** Reads the output of one step. `debug` is true when the run has debug logging. */
export const createCommandReader = (masks: Masks, { debug = false }: { debug?: boolean } = {}): CommandReader => {
  const outcome: CommandOutcome = { outputs: {}, state: {}, annotations: [], failed: false };
  let stopToken: string | undefined;
  let echo = debug;

  const annotate = (annotation: Annotation): void => {
    if (outcome.annotations.filter(({ level }) => level === annotation.level).length < maxAnnotations) outcome.annotations.push(annotation);
  };
  const report = (level: AnnotationLevel, message: string): string => {
    annotate({ level, message: masks.redact(message) });
    return masks.redact(`##[${level}]${message}`);
  };
  const stop = (token: string): string[] => {
    if (token === '' || token === 'pause-logging' || known.has(token.toLowerCase())) {
      outcome.failed = true;
      return [report('error', `Invoked ::stop-commands:: with token: [${token}]. This token is not secure.`)];
    }
    stopToken = token.toLowerCase();
    return [];
  };

  const carryOut = ({ name, properties, value }: WorkflowCommand): string[] => {
    switch (name) {
      case 'add-mask':
        masks.add(value);
        return value.trim() === '' ? [report('warning', "Can't add secret mask for empty string in ##[add-mask] command.")] : [];
      case 'debug':
        return debug ? [`##[debug]${value}`] : [];
      case 'notice':
      case 'warning':
      case 'error':
        annotate(readAnnotation(name, properties, masks.redact(value)));
        return [`##[${name}]${value}`];
      case 'group':
        return [`##[group]${value}`];
      case 'endgroup':
        return ['##[endgroup]'];
      case 'echo':
        echo = value.trim().toLowerCase() === 'on';
        return [];
      case 'stop-commands':
        return stop(value.trim());
      case 'set-output':
      case 'save-state': {
        const target = name === 'set-output' ? outcome.outputs : outcome.state;
        if (properties.name === undefined) {
          outcome.failed = true;
          return [report('error', `Required field 'name' is missing in ##[${name}] command.`)];
        }
        target[properties.name] = value;
        return [report('warning', `The \`${name}\` command is deprecated. Please upgrade to using Environment Files.`)];
      }
      case 'set-env':
      case 'add-path':
        outcome.failed = true;
        return [report('error', `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`)];
      default:
        // Problem matchers change how later lines are annotated; they are ignored here.
        return [report('warning', `The local runner does not know problem matchers: ##[${name}] changes nothing.`)];
    }
  };

  const read = (line: string): string[] => {
    if (stopToken !== undefined) {
      const token = stopToken;
      if (parseWorkflowCommand(line, { has: (name) => name === token }) !== undefined) stopToken = undefined;
      return [line];
    }
    const command = parseWorkflowCommand(line);
    if (command === undefined) return [line];
    const shown = carryOut(command);
    return echo && command.name !== 'add-mask' && shown.length === 0 ? [line] : shown;
  };
  return { read: (line) => read(line).map(masks.redact), report, outcome };
};

const readAnnotation = (level: AnnotationLevel, properties: Record<string, string>, message: string): Annotation => {
  const annotation: Annotation = { level, message };
  if (properties.title !== undefined) annotation.title = properties.title;
  if (properties.file !== undefined) annotation.file = properties.file;
  for (const [key, name] of [
    ['line', 'line'],
    ['endLine', 'endLine'],
    ['col', 'column'],
    ['endColumn', 'endColumn'],
  ] as const) {
    const value = Number(properties[key]);
    if (Number.isInteger(value) && value > 0) annotation[name] = value;
  }
  return annotation;
};
