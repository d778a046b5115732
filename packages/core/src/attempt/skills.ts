// Skills of the coding agent: folders of the base with a SKILL.md.

/** A folder of the base that holds more is refused. */
export const maximumSkillFiles = 200;
export const maximumSkillBytes = 4 * 1024 * 1024;

/** The agent knows a skill by the name of its folder. */
export const skillName = (path: string): string => path.split('/').at(-1) ?? path;
