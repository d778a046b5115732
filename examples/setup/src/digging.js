import { lowWater } from 'tide-tables';

/** Whether clams can be dug at this hour, on the coast the environment names. */
export const canDig = (hour) => lowWater(process.env.TIDE_TABLE).some((low) => Math.abs(hour - low) <= 1);
