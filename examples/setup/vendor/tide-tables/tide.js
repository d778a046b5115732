#!/usr/bin/env node
import { lowWater } from './index.js';

console.log(lowWater(process.env.TIDE_TABLE).join(' '));
