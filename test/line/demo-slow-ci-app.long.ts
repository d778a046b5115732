// The demo with CI of 25 and of 40 minutes, with a GitHub App’s token.
import { testVariants, withApp } from './demo-variants.ts';

testVariants([
  { args: ['--wakes', 'events', '--ci-minutes', '25', '--token', 'app'], began: withApp, ciMinutes: 25 },
  { args: ['--wakes', 'events', '--ci-minutes', '40', '--token', 'app'], began: withApp, ciMinutes: 40 },
]);
