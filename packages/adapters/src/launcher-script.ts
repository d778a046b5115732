// The fixed text of the shell that starts programs, and the requests that it reads.
import { type CommandLine, findProgram, type ProgramOptions } from './run-program.ts';

/**
 * Arguments: our directory, then setsid, then mkfifo and what it makes. Each request is a list of items: number, channel, standard
 * input, directory, number of variables, number of words, variables, words. An item is lines: `+` goes on, `.` ends it. What follows
 * a program holds its streams, so that they end only after it has said how the program ended.
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
      exec "$setsid" "$@"
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
const isVariable = (name: string): boolean => /^(?:PATH|HOME|LC_ALL|TMPDIR|GIT_[A-Z0-9_]+)$/.test(name);

/** Returns the items after the standard input; undefined: Node has to start it. */
export const requestOf = (command: CommandLine, { env, cwd }: ProgramOptions): string[] | undefined => {
  const program = findProgram(command[0], env['PATH'] ?? '');
  const names = Object.keys(env);
  if (program === undefined || !names.every(isVariable)) return undefined;
  const variables = names.map((name) => `${name}=${env[name]}`);
  const words = [program, ...command.slice(1)];
  const items = [cwd ?? '/', String(variables.length), String(words.length), ...variables, ...words];
  return isShort(items) && items.every(isPlain) ? items : undefined;
};
