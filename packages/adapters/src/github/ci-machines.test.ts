// Machines of the user's own keep what an agent's test leaves on them, whatever the file calls them: each spelling needs an
// acknowledgement, and GitHub's own machines need none in the same spelling.
import { describe, expect, test } from 'vitest';
import { ciPath, judgeCi, safeCi } from '../testing/judge-ci.ts';

const withJob = (lines: string): string => safeCi.replace('    runs-on: ubuntu-24.04\n', lines.replace(/^/gm, '    ').concat('\n'));
const refusalOf = async (lines: string): Promise<string | undefined> => (await judgeCi({ [ciPath]: withJob(lines) })).refusal;

describe('a machine that may be the user’s own', () => {
  test.each([
    ['a plain label', 'runs-on: self-hosted', 'on "self-hosted"'],
    ['other case', 'runs-on: Self-Hosted', 'on "Self-Hosted"'],
    ['a label of one’s own', 'runs-on: gpu-box', 'on "gpu-box"'],
    ['a label that looks like a hosted one', 'runs-on: ubuntu-latest-16-cores', 'on "ubuntu-latest-16-cores"'],
    ['a list', 'runs-on: [linux, x64]', 'on "linux"'],
    ['a hosted label among others', 'runs-on: [ubuntu-latest, gpu]', 'on "gpu"'],
    ['a group', 'runs-on: { group: builders }', 'in the runner group "builders"'],
    ['a group with a hosted label', 'runs-on: { group: builders, labels: ubuntu-latest }', 'in the runner group "builders"'],
    ['labels of an object', 'runs-on: { labels: [gpu] }', 'on "gpu"'],
    ['an empty object', 'runs-on: {}', 'where no label says'],
    ['a variable', 'runs-on: ${{ vars.RUNNER }}', 'where "${{ vars.RUNNER }}" says'],
    ['a variable with a fallback', "runs-on: ${{ vars.RUNNER || 'ubuntu-latest' }}", 'says'],
    ['half a label from a variable', 'runs-on: ubuntu-${{ vars.VERSION }}', 'says'],
    ['an output', 'runs-on: ${{ fromJSON(needs.plan.outputs.runner) }}', 'says'],
    ['a list in an expression', `runs-on: \${{ fromJSON('["self-hosted", "arm"]') }}`, 'on "self-hosted"'],
    ['an object in an expression', `runs-on: >-\n  \${{ fromJSON('{"group": "builders"}') }}`, 'in the runner group "builders"'],
    ['a condition', "runs-on: ${{ github.event_name == 'workflow_dispatch' && 'gpu' || 'ubuntu-latest' }}", 'on "gpu"'],
    ['a condition on pull requests', "runs-on: ${{ github.event_name == 'pull_request' && 'gpu' || 'ubuntu-latest' }}", 'on "gpu"'],
    ['a matrix', 'strategy: { matrix: { os: [ubuntu-latest, mine] } }\nruns-on: ${{ matrix.os }}', 'on "mine"'],
    ['a matrix by index', "strategy: { matrix: { os: [mine] } }\nruns-on: ${{ matrix['os'] }}", 'on "mine"'],
    ['a list in a matrix', 'strategy: { matrix: { on: [[self-hosted, arm]] } }\nruns-on: ${{ matrix.on }}', 'on "self-hosted"'],
    ['a group in a matrix', 'strategy: { matrix: { on: [{ group: g }] } }\nruns-on: ${{ matrix.on }}', 'in the runner group "g"'],
    ['a field in a matrix', 'strategy: { matrix: { on: [{ box: mine }] } }\nruns-on: ${{ matrix.on.box }}', 'on "mine"'],
    ['an include', 'strategy: { matrix: { os: [ubuntu-latest], include: [{ os: mine }] } }\nruns-on: ${{ matrix.os }}', 'on "mine"'],
    ['includes alone', 'strategy: { matrix: { include: [{ box: mine }] } }\nruns-on: ${{ matrix.box }}', 'on "mine"'],
    ['a matrix from an output', 'strategy: { matrix: "${{ fromJSON(needs.plan.outputs.all) }}" }\nruns-on: ${{ matrix.os }}', 'says'],
    [
      'an axis from an output',
      'strategy: { matrix: { os: "${{ fromJSON(needs.plan.outputs.all) }}" } }\nruns-on: ${{ matrix.os }}',
      'says',
    ],
    ['a label that is put together', 'strategy: { matrix: { v: ["22.04", mine] } }\nruns-on: ubuntu-${{ matrix.v }}', 'on "ubuntu-mine"'],
  ])('%s needs an acknowledgement', async (_, lines, place) => {
    const refusal = await refusalOf(lines);
    expect(refusal).toContain(`job "test": it runs code of agents ${place.startsWith('says') ? '' : place}`);
    expect(refusal).toContain(place);
    const acknowledged = await judgeCi({ [ciPath]: withJob(lines) }, { acknowledged: true });
    expect(acknowledged.refusal).toBeUndefined();
    expect(acknowledged.notes.join()).toContain(place);
  });

  test('an input of the dispatch and of a called workflow is followed', async () => {
    const on = (fallback: string): string => `on: { workflow_dispatch: { inputs: { box: { default: ${fallback} } } } }`;
    const ci = (fallback: string): string =>
      safeCi.replace('on: workflow_dispatch', on(fallback)).replace('ubuntu-24.04', "${{ inputs.box || 'ubuntu-24.04' }}");
    expect((await judgeCi({ [ciPath]: ci('mine') })).refusal).toContain('on "mine"');
    expect((await judgeCi({ [ciPath]: ci('ubuntu-22.04') })).refusal).toBeUndefined();

    const called = safeCi
      .replace('on: workflow_dispatch', 'on: { workflow_call: { inputs: { box: { type: string, default: ubuntu-latest } } } }')
      .replace('ubuntu-24.04', '${{ inputs.box }}');
    const calling = (...boxes: string[]): Record<string, string> => ({
      [ciPath]: `on: workflow_dispatch\npermissions: { contents: read }\njobs:\n${boxes
        .map((box, index) => `  job${index}: { uses: ./.github/workflows/called.yml${box} }\n`)
        .join('')}`,
      '.github/workflows/called.yml': called,
    });
    expect((await judgeCi(calling(''))).refusal).toBeUndefined();
    expect((await judgeCi(calling('', ', with: { box: mine }'))).refusal).toContain('called.yml, line 6, job "test"');
    expect((await judgeCi(calling(', with: { box: "${{ vars.BOX }}" }'))).refusal).toContain('says');
  });
});

test.each([
  'runs-on: ubuntu-latest',
  'runs-on: Ubuntu-22.04',
  'runs-on: ubuntu-26.04-arm',
  'runs-on: ubuntu-slim',
  'runs-on: windows-2025-vs2026',
  'runs-on: windows-11-arm',
  'runs-on: macos-latest-xlarge',
  'runs-on: [ubuntu-24.04]',
  'runs-on: { labels: ubuntu-24.04 }',
  'strategy: { matrix: { os: [ubuntu-latest, macos-26], node: [20, 24] } }\nruns-on: ${{ matrix.os }}',
  'strategy: { matrix: { v: [22.04, 24.04] } }\nruns-on: ubuntu-${{ matrix.v }}',
  'strategy: { matrix: { node: [20, 24] } }\nruns-on: ubuntu-latest',
  'strategy: { matrix: { os: [ubuntu-latest], include: [{ os: ubuntu-latest, deep: true }] } }\nruns-on: ${{ matrix.os }}',
  `runs-on: \${{ fromJSON('["ubuntu-latest"]') }}`,
  "runs-on: ${{ github.event_name == 'push' && 'gpu' || 'ubuntu-latest' }}",
])('GitHub’s own machines need none: %s', async (lines) => {
  expect(await refusalOf(lines)).toBeUndefined();
});
