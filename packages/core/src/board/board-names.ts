// The names of the board. They are apart from the others, which every job loads at its start.
import { hiddenMarker, ourFolder } from '../names.ts';

/** Title of the issue that shows the fleet. */
export const boardTitle = 'Clambake';
/** Hidden first line of the board. */
export const boardMarker = (stamps: string): string => hiddenMarker(`board ${stamps}`);
const boardPattern = new RegExp(`^${hiddenMarker('board ([^<>]{0,200})')}`);
/** The stamps of a board's text; undefined for every other text. */
export const parseBoardMarker = (body: string): string | undefined => boardPattern.exec(body)?.[1];
/** On the board it pauses the fleet. */
export const pausedLabel = `${ourFolder}:paused`;
/** Name of the artifact with the board as a page. */
export const boardArtifact = `${ourFolder}-board`;
