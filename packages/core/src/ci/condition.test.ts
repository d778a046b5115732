import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from './condition.ts';

const dispatch = { event: 'workflow_dispatch', ref: 'refs/heads/clambake/bundle-1' };

describe('holds', () => {
  test.each([
    ["github.event_name == 'workflow_dispatch'", true],
    ["${{ github.event_name == 'Workflow_Dispatch' }}", true],
    ["github.event_name != 'workflow_dispatch'", false],
    ["!(github.event_name == 'push')", true],
    ["github.event_name == 'push' && github.ref == 'refs/heads/main'", false],
    ["github.event_name == 'push' || github.event_name == 'pull_request'", false],
    ["github.event_name == 'push' && needs.changes.outputs.src == 'true'", false],
    ["needs.changes.outputs.src == 'true' || github.event_name == 'workflow_dispatch'", true],
    ["startsWith(github.ref, 'refs/tags/')", false],
    ["startsWith(github.ref_name, 'clambake/')", true],
    ["always() && github.ref_name == 'main'", false],
    ["contains(github.ref, 'bundle') && endsWith(github.ref, '-1')", true],
    ["'it''s'", true],
    ["''", false],
    [false, false],
    ['false', false],
    ["needs.changes.outputs.src == 'true'", undefined],
    ["success() && github.event_name == 'workflow_dispatch'", undefined],
    ['contains(fromJSON(\'["push"]\'), github.event_name)', undefined],
    ['github.event.pull_request.draft == false', undefined],
    ["github.event_name == 'push", undefined],
    ["github.event_name == 'push' github.ref", undefined],
    ["(github.event_name == 'push'", undefined],
    ["${{ github.event_name == 'push' }} && ${{ true }}", undefined],
    ['', undefined],
    [7, undefined],
  ])('%s: %s', (condition, expected) => {
    expect(holds(condition, dispatch)).toBe(expected);
  });

  test('whatever is written there, the answer comes, and quickly', () => {
    const words = fc.constantFrom('&&', '||', '==', '!=', '!', '(', ')', ',', "'a'", 'github.ref', 'always', 'true', '${{', '}}', ' ', '"');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        expect([true, false, undefined]).toContain(holds(parts.join(' '), dispatch));
      }),
    );
    for (const evil of ['(', '!', "'", '&&', '[', "''"]) expect(holds(evil.repeat(1500), dispatch) ?? true).toBe(true);
  });
});
