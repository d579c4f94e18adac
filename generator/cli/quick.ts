import { COMPILING } from './compiling.ts';
import { runProgram } from './program.ts';

/** The program that `start.mjs` runs. */
void runProgram(COMPILING, process.argv.slice(2));
