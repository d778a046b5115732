// Routes of artifacts: of one run or of all runs of the repository, and their download with any token that may read
// actions. A job reads the artifact of another run this way.
import { ApiError, notFound } from '../../api/error.ts';
import type { ArtifactRecord } from '../../backend.ts';
import { presentArtifact } from '../present/run.ts';
import { paginate } from '../pages.ts';
import { ok, reading, type RepositoryRequest, repositoryRoute, type RestReply, type RestRoute, writing } from '../route.ts';
import { requireRun } from './actions.ts';

const read = reading('actions');

const list = (request: RepositoryRequest, all: readonly ArtifactRecord[]): RestReply => {
  const { backend, repository, query } = request;
  const wanted = all.filter((artifact) => query.name === undefined || artifact.name === query.name);
  const { items, headers } = paginate(request, wanted);
  return ok({ total_count: wanted.length, artifacts: items.map((artifact) => presentArtifact(backend, repository, artifact)) }, headers);
};

const allOf = ({ backend, repository }: RepositoryRequest): ArtifactRecord[] =>
  [...repository.runs.keys()].flatMap((runId) => backend.listArtifacts(runId));

const requireArtifact = (request: RepositoryRequest): ArtifactRecord => {
  const found = allOf(request).find(({ id }) => id === Number(request.params.artifact_id));
  if (found === undefined) throw notFound();
  return found;
};

const download = (request: RepositoryRequest): RestReply => {
  const { token, backend, params } = request;
  if (token === undefined) throw new ApiError(401, { message: 'Requires authentication' });
  const artifact = requireArtifact(request);
  if (params.archive_format !== 'zip') throw new ApiError(400, { message: 'archive_format must be zip' });
  if (artifact.isExpired) throw new ApiError(410, { message: 'Artifact has expired' });
  return { status: 302, headers: { location: backend.linkToArtifact(artifact.id) } };
};

export const artifactRoutes: readonly RestRoute[] = [
  repositoryRoute('GET', '/actions/artifacts', { access: read, handle: (request) => list(request, allOf(request).toReversed()) }),
  repositoryRoute('GET', '/actions/runs/{run_id}/artifacts', {
    access: read,
    handle: (request) => list(request, request.backend.listArtifacts(requireRun(request).id)),
  }),
  repositoryRoute('GET', '/actions/artifacts/{artifact_id}', {
    access: read,
    handle: (request) => ok(presentArtifact(request.backend, request.repository, requireArtifact(request))),
  }),
  {
    ...repositoryRoute('DELETE', '/actions/artifacts/{artifact_id}', {
      access: writing('write', 'actions'),
      handle: async (request) => {
        await request.backend.deleteArtifact(requireArtifact(request).id);
        return { status: 204 };
      },
    }),
    undocumented: [404],
  },
  {
    ...repositoryRoute('GET', '/actions/artifacts/{artifact_id}/{archive_format}', { access: read, handle: download }),
    undocumented: [400, 401, 404],
  },
];
