// The fixed text of the shell that starts programs, and the requests that it reads.
import { type CommandLine, findProgram, type ProgramOptions } from './run-program.ts';

/**
 * Arguments: our directory, then setsid, then mkfifo and what it makes. Each request is a list of items: number, channel, standard
 * input, directory, file of variables, number of variables, number of words, variables, words. An item is lines: `+` goes on, `.` ends
 * it. What follows a program holds its streams, so that they end only after it has said how the program ended. The variables come
 * last: none of theirs, whatever its name, changes what is started.
 */
export const script = `
item() {
  item=
  while IFS= read -r line; do
    case $line in
      +*) item=$item\${line#?}$newline ;;
      *) item=$item\${line#?}; return 0 ;;
    esac
  done
  exit 0
}
newline='
'
at=$1 setsid=$2
shift 2
"$@" || exit 1
echo ready
while item; do
  id=$item
  item; channel=$item
  item; input=$item
  item; directory=$item
  item; file=$item
  item; variables=$item
  item; words=$item
  set --
  left=$((variables + words))
  while [ $left -gt 0 ]; do
    item
    set -- "$@" "$item"
    left=$((left - 1))
  done
  (
    exec 3>&1
    said="lost $id"
    trap 'echo "$said" >&3' EXIT
    exec >"$at/$channel.out" 2>"$at/$channel.err" 4<"$input" || exit
    cd -- "$directory" || exit
    (
      trap - EXIT
      exec 3>&- 4<&-
      while [ $variables -gt 0 ]; do
        export "$1"
        shift
        variables=$((variables - 1))
      done
      unset PWD OLDPWD SHLVL
      set -- "$setsid" "$@"
      . "$file"
      exec "$@"
    ) <&4 &
    pid=$!
    echo "pid $id $pid" >&3
    wait $pid
    said="end $id $?"
  ) &
  jobs >/dev/null
done
`;

/** Lets the shell read an item. It cannot carry NUL, and no shell is trusted here with more than plain text. */
export const itemOf = (text: string): string => {
  const lines = text.split('\n');
  return lines.map((line, index) => `${index + 1 < lines.length ? '+' : '.'}${line}\n`).join('');
};
export const isPlain = (text: string): boolean => /^[\t\n\x20-\x7e]*$/.test(text);
/** A shell reads byte by byte, and takes the square of the number of words. */
const isShort = (items: readonly string[]): boolean => items.length <= 300 && items.join('').length <= 20_000;
/** Other names mean something to a shell, or may. */
const isVariable = (name: string): boolean =>
  /^(?:CI|CLAMBAKE_[A-Z_]+|GIT_[A-Z0-9_]+|HOME|LANG|LC_ALL|LOGNAME|PATH|SHELL|TMPDIR|USER)$/.test(name);
const isToken = (value: string): boolean => /authorization/i.test(value);

/** `variables`: text of a file that the shell reads at once, instead of byte by byte. `items`: those after it. */
export interface LaunchRequest {
  cwd: string;
  variables: string;
  items: string[];
}

/** Undefined: Node has to start it. `find`: looks the program up; what it returns is started. A token is in no file. */
export const requestOf = (
  command: CommandLine,
  { env, cwd = '/' }: ProgramOptions,
  find = (name: string): string | undefined => findProgram(name, env['PATH'] ?? ''),
): LaunchRequest | undefined => {
  const program = find(command[0]);
  const names = Object.keys(env);
  if (program === undefined || !names.every(isVariable)) return undefined;
  const [tokens, others] = [true, false].map((wanted) => names.filter((name) => isToken(env[name] ?? '') === wanted)) as [
    string[],
    string[],
  ];
  const variables = others.map((name) => `export ${name}='${(env[name] ?? '').replaceAll("'", "'\\''")}'\n`).join('');
  const words = [program, ...command.slice(1)];
  const items = [String(tokens.length), String(words.length), ...tokens.map((name) => `${name}=${env[name]}`), ...words];
  return isShort([cwd, ...items]) && [cwd, variables, ...items].every(isPlain) ? { cwd, variables, items } : undefined;
};
