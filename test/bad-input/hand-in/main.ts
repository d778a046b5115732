// Uploads what a test prepared, with the client and from the place that run-agent uses: a job of the same run.
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import * as core from '@actions/core';

const directory = core.getInput('directory', { required: true });
const files = core.getInput('files', { required: true }).split(' ');
const paths = files.map((file) => join(directory, file));
const { id, digest } = await new DefaultArtifactClient().uploadArtifact(core.getInput('name', { required: true }), paths, directory);
core.setOutput('artifact-id', id);
core.setOutput('artifact-digest', digest);
