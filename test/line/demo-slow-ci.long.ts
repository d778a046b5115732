// The demo with CI of 25 and of 40 minutes, with the job’s token alone.
import { alone, testVariants } from './demo-variants.ts';

testVariants([
  { args: ['--wakes', 'events', '--ci-minutes', '25'], began: alone, ciMinutes: 25 },
  { args: ['--wakes', 'events', '--ci-minutes', '40'], began: alone, ciMinutes: 40 },
]);
