import { expect, test } from 'vitest';
import { claudeCode } from './claude-code.ts';

test.each(['ANTHROPIC_BASE_URL', 'CLAUDE_CONFIG_DIR', 'claude_code_x', 'CLAUDECODE', 'DISABLE_TELEMETRY'])('%s steers it', (name) => {
  expect(claudeCode.steeringVariables.test(name)).toBe(true);
});

test.each(['MY_CLAUDE_DIR', 'CLAUDETTE', 'DISABLED', 'PATH'])('%s does not steer it', (name) => {
  expect(claudeCode.steeringVariables.test(name)).toBe(false);
});
