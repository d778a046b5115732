import { describe, expect, test } from 'vitest';
import { baseLabelsOf, labelDefinitions, labelsFor, missingLabels, modifiersOf, observeState, parseBaseLabel } from './labels.ts';
import { agentLabel, parseAgentLabel, stateLabels } from '../names.ts';
import { modifiers, rankOf } from './modifiers.ts';
import { issueStates, labelledStates } from './states.ts';
import { recordOf } from '../testing/world.ts';

describe('labels', () => {
  test('every state survives the way to labels and back', () => {
    for (const state of issueStates) {
      for (const jobRunning of [false, true]) {
        const labels = labelsFor(recordOf(1, state), { jobRunning });
        const shown = state === 'assigned' && jobRunning ? 'working' : state;
        expect(observeState(labels)).toBe(state === 'withdrawn' ? undefined : shown);
        expect(labels.flatMap((label) => parseAgentLabel(label) ?? [])).toEqual(state === 'assigned' ? ['001'] : []);
      }
    }
  });

  test('of two state labels the later state wins, in whatever order they stand', () => {
    expect(observeState([stateLabels.landed, stateLabels.ready])).toBe('landed');
    expect(observeState([stateLabels.ready, 'bug', stateLabels.landed])).toBe('landed');
    expect(labelledStates.map((state) => observeState([stateLabels[state], stateLabels.ready]))).toEqual(labelledStates);
  });

  test('attack-6: look-alikes are no labels of ours', () => {
    for (const label of ['Clambake:ready', 'clambake:ready\u200b', 'clambake:rеady', 'clambake:ready ', 'clambake: ready']) {
      expect(observeState([label])).toBeUndefined();
    }
    expect(parseAgentLabel(agentLabel('007'))).toBe('007');
    for (const label of ['agent:7', 'Agent:007', 'agent:007x', 'agent:٠٠٧']) expect(parseAgentLabel(label)).toBeUndefined();
  });

  test('the highest of several priorities counts, and none is medium', () => {
    expect(rankOf(modifiersOf(['clambake:priority-low', 'clambake:priority-high']))).toBe(modifiers['priority-high'].rank);
    expect(rankOf(modifiersOf(['bug', 'clambake:solo']))).toBe(modifiers['priority-medium'].rank);
  });

  test('attack-21: a base label names a branch or nothing', () => {
    expect(parseBaseLabel('clambake:base:release/2.x')).toBe('release/2.x');
    for (const bad of [
      '',
      '-x',
      '--upload-pack=x',
      'a..b',
      'a@{b',
      'a.lock',
      'a b',
      'a\nb',
      '/a',
      'a/',
      'a//b',
      '.a',
      'a/.b',
      '@',
      'x~1',
      'x'.repeat(300),
    ]) {
      expect(parseBaseLabel(`clambake:base:${bad}`), bad).toBeUndefined();
    }
    expect(baseLabelsOf(['clambake:base:a', 'clambake:base:b', 'bug'])).toEqual(['a', 'b']);
  });

  test('GitHub accepts every label: unique names of at most 50 characters, six hex digits, at most 100 characters of description', () => {
    const labels = labelDefinitions(500);
    expect(new Set(labels.map((label) => label.name.toLowerCase())).size).toBe(labels.length);
    for (const label of labels) {
      expect(label.name.length).toBeLessThanOrEqual(50);
      expect(label.color).toMatch(/^[0-9a-f]{6}$/);
      expect(label.description.length, label.name).toBeLessThanOrEqual(100);
      expect(label.description.length).toBeGreaterThan(10);
    }
  });

  test('fault-68: labels that were deleted are made again, those of agents beyond a configuration that shrank included', () => {
    const all = new Set(labelDefinitions(2).map((label) => label.name));
    expect(missingLabels(all, { agents: 2, busy: [] })).toEqual({ missing: [], clashes: [] });
    all.delete(stateLabels.landed);
    expect(missingLabels(all, { agents: 2, busy: ['009', '001'] }).missing.map((label) => label.name)).toEqual([
      stateLabels.landed,
      'agent:009',
    ]);
  });
});
