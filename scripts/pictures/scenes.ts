// The moments that docs/pictures.md shows: five fleets, and one issue at each state.
import type { Fleet } from '../../test/chaos/fleet.ts';
import {
  boardOf,
  commentOn,
  endAgents,
  filed,
  firstIn,
  fleetSummaryOf,
  landAll,
  later,
  openWith,
  pullRequestOf,
  runTrainOnce,
  type Shown,
  startAgents,
} from './fleet-life.ts';

export type Scenes = Record<string, Shown>;

const emptyFleet = async (): Promise<Scenes> => ({ 'board-empty': await boardOf(openWith([], 3)) });

const breaksCi = (fleet: Fleet, issue: number): void => {
  fleet.world.ci = (files) => (files[`test/broken-${issue}.test.js`] === undefined ? 'success' : 'failure');
  fleet.world.excerpt = 'not ok 4 - prices have two decimals\n  expected: 8.50\n  actual: 8.5';
};

/** Three agents and the demo's eight issues, with a picture of a comment at each state. */
const smallFleet = async (): Promise<Scenes> => {
  const fleet = openWith(filed(8), 3);
  breaksCi(fleet, 2);
  await startAgents(fleet);
  const scenes: Scenes = { 'summary-assign-8': await fleetSummaryOf(fleet) };
  scenes['comment-waits'] = commentOn(fleet, 8);
  scenes['comment-assigned'] = commentOn(fleet, firstIn(fleet, 'assigned'));
  later(fleet, 12);
  await endAgents(fleet, { count: 3, ending: (issue) => (issue === 3 ? 'fails' : issue === 2 ? 'breaks CI' : 'works') });
  scenes['comment-landed'] = commentOn(fleet, 1);
  scenes['comment-came-back'] = commentOn(fleet, 3);
  await startAgents(fleet);
  later(fleet, 9);
  await endAgents(fleet, { count: 1 });
  scenes['summary-train-departs'] = await runTrainOnce(fleet, { force: true, holdMinutes: 0 });
  await startAgents(fleet);
  later(fleet, 3);
  scenes['comment-aboard'] = commentOn(fleet, firstIn(fleet, 'bundled'));
  scenes['board-8'] = await boardOf(fleet);
  scenes['pull-request'] = pullRequestOf(fleet);
  await finishTrain(fleet);
  scenes['comment-evicted'] = commentOn(fleet, 2);
  scenes['comment-merged'] = commentOn(fleet, firstIn(fleet, 'merged'));
  scenes['pull-request-landed'] = pullRequestOf(fleet);
  await failTwice(fleet, 3);
  scenes['comment-needs-human'] = commentOn(fleet, 3);
  return scenes;
};

const finishTrain = async (fleet: Fleet): Promise<void> => {
  await runTrainOnce(fleet, { holdMinutes: 60 });
  await startAgents(fleet);
};

/** The issue's second attempt fails as well, which is the limit of this fleet. */
const failTwice = async (fleet: Fleet, issue: number): Promise<void> => {
  for (let round = 0; round < 12; round += 1) {
    if (fleet.attempts.filter((one) => one.issue === issue && one.agentJob === 'ended').length > 1) return;
    later(fleet, 61);
    await startAgents(fleet);
    await endAgents(fleet, { count: 3, ending: (number) => (number === issue ? 'fails' : 'works') });
  }
};

/** Twenty agents and 200 issues, some of them aboard. */
const largeFleet = async (): Promise<Scenes> => {
  const fleet = openWith(filed(200), 20);
  for (let round = 0; round < 3; round += 1) {
    await startAgents(fleet);
    later(fleet, 12);
    await endAgents(fleet, { count: 20, ending: (issue) => (issue % 11 === 0 ? 'fails' : 'works') });
  }
  await runTrainOnce(fleet, { force: true, holdMinutes: 0 });
  await startAgents(fleet);
  later(fleet, 6);
  await endAgents(fleet, { count: 5 });
  await startAgents(fleet);
  return { 'board-200': await boardOf(fleet), 'summary-assign-200': await fleetSummaryOf(fleet) };
};

const fullTrain = async (): Promise<Scenes> => {
  const fleet = openWith(filed(500), 250);
  await landAll(fleet);
  const departs = await runTrainOnce(fleet, { force: true, holdMinutes: 0 });
  await startAgents(fleet);
  return { 'board-500': await boardOf(fleet), 'pull-request-500': pullRequestOf(fleet), 'summary-train-500': departs };
};

/** The base itself fails, so the train stands still. */
const standingTrain = async (): Promise<Scenes> => {
  const fleet = openWith(filed(4), 3);
  fleet.world.ci = () => 'failure';
  fleet.world.excerpt = 'not ok 1 - the shop opens\n  expected: 11\n  actual: 12';
  await landAll(fleet);
  const summary = await runTrainOnce(fleet, { force: true, holdMinutes: 60 });
  for (let round = 0; round < 4; round += 1) {
    later(fleet, 30);
    await runTrainOnce(fleet, { force: false, holdMinutes: 60 });
  }
  await startAgents(fleet);
  return { 'board-standing': await boardOf(fleet), 'comment-standing': commentOn(fleet, 1), 'summary-train-standing': summary };
};

export const makeScenes = async (): Promise<Scenes> => ({
  ...(await emptyFleet()),
  ...(await smallFleet()),
  ...(await largeFleet()),
  ...(await standingTrain()),
  ...(await fullTrain()),
});
