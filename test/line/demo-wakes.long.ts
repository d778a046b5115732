// The demo with other things that wake the train, and with a GitHub App’s token.
import { alone, bot, testVariants, withApp } from './demo-variants.ts';

testVariants([
  { args: ['--wakes', 'cron'], began: ['clambake.yml: schedule of marina', `ci.yml: workflow_dispatch of ${bot}`] },
  { args: ['--wakes', 'events'], began: alone },
  { args: ['--token', 'app'], began: [...withApp, 'clambake.yml: schedule of marina'] },
]);
