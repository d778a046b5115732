// exploratory
import { expect } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { longTest } from '../support/stories.ts';
import { owner } from '../support/repository-files.ts';
import { handInWork } from './handed-in.ts';

const fates = ['transferred', 'deleted', 'converted', 'locked'] as const;
type Fate = (typeof fates)[number] | 'stays';
const kinds: Fate[] = [...fates, 'stays'];

longTest('explore', async () => {
  const repo = await openRepository({ agents: 5, config: 'attempts: 1\n' });
  const { local, repository } = repo;
  const elsewhere = await local.createRepository({ owner, name: 'elsewhere', files: { 'a.txt': 'a' } });
  const aboard = [];
  for (const k of kinds) aboard.push(await repo.landed(`Aboard ${k}`));
  console.log('train1', (await repo.train({ permissions: { actions: 'read' } })).said);
  const working = kinds.map((k) => repo.ask(`Working ${k}`));
  const claimed = await repo.assign();
  console.log(
    'claimed',
    claimed.said,
    claimed.assignments.map((a) => a.issue),
  );
  const from = new Map();
  for (const a of claimed.assignments) from.set(a.issue, await handInWork(repo, claimed.run, a));
  const ready = kinds.map((k) => repo.ask(`Ready ${k}`));
  const asking = kinds.map((k) => local.createIssue(repository, { title: `Asking ${k}`, body: 'x', by: owner }).number);
  for (const n of asking) local.addLabel(repository, n, { label: 'clambake:working', by: owner });
  const t = await repo.assign();
  console.log('tick0', t.exitCode, t.said, t.summary);
  const landed = [];
  for (const k of kinds) landed.push(await repo.landed(`Landed ${k}`));
  const all = { aboard, working, ready, asking, landed };
  for (const list of Object.values(all))
    kinds.forEach((fate, i) => {
      const n = list[i]!;
      if (fate === 'transferred') local.transferIssue(repository, n, elsewhere);
      else if (fate !== 'stays') local.changeIssue(repository, n, fate);
    });
  const show = async (when: string) => {
    const rows = [];
    for (const [state, list] of Object.entries(all))
      for (const [i, n] of list.entries()) {
        const r = await repo.record(n);
        const v = repository.issues.get(n);
        rows.push(
          `${state} ${kinds[i]} #${n}: ${r?.state} ${r?.claim?.agent ?? ''} open=${v?.state} ${v?.labels.join(',')} attempts=${r?.attempts.map((a) => a.outcome)} c=${(v ? repo.comment(n) : '')?.slice(0, 90)}`,
        );
      }
    console.log(when, '\n' + rows.join('\n'), '\n', await repo.refs());
  };
  for (const a of claimed.assignments) {
    const l = await repo.land(claimed.run, a, { from: from.get(a.issue) });
    console.log('land', a.issue, l.exitCode, l.said);
  }
  repo.end(claimed.run);
  await show('after landing');
  const t1 = await repo.assign();
  console.log('tick1', t1.exitCode, t1.said, t1.summary, t1.log.slice(-1500));
  repo.end(t1.run);
  await show('after tick1');
  const tr = await repo.train();
  console.log('train2', tr.exitCode, tr.said, tr.summary);
  await show('after train2');
  const t2 = await repo.assign();
  console.log('tick2', t2.exitCode, t2.said, t2.summary);
  repo.end(t2.run);
  const tr2 = await repo.train();
  console.log('train3', tr2.exitCode, tr2.said, tr2.summary);
  repo.skipMinutes(30);
  const t3 = await repo.assign();
  console.log('tick3', t3.exitCode, t3.said, t3.summary, t3.log);
  repo.end(t3.run);
  await show('end');
  console.log(repo.pulls());
  for (const i of repository.issues.values()) if (i.title === 'Clambake') console.log(i.body);
  console.log([...elsewhere.issues.values()].map((i) => [i.number, i.title, i.labels, i.comments.map((c) => c.body.slice(0, 80))]));
});
