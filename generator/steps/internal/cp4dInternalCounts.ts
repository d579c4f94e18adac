import { numberIn } from '#language';
import { fail } from './cp4dInternalErrors.ts';

/** Parameters that are numbers of rows. */
interface Counts {
  limit?: number;
  offset?: number;
  rowsPerRequest?: number;
  show?: number;
}

/**
 * Refuses numbers of rows that are none.
 *
 * @throws when one is negative or not whole, or requests would have no rows; one error names all of them
 */
export function requireCounts(step: string, counts: Counts): void {
  const problems = problemsOf(counts);
  if (problems.length > 0) {
    fail({ category: 'configuration', what: `${step}: ${problems.join('; ')}`, now: 'nothing was sent' });
  }
}

function problemsOf(counts: Counts): string[] {
  const problems: string[] = [];
  addProblem(problems, 'limit', counts.limit!, 0);
  addProblem(problems, 'offset', counts.offset!, 0);
  addProblem(problems, 'rowsPerRequest', counts.rowsPerRequest!, 1);
  addProblem(problems, 'show', counts.show ?? 0, 0);
  return problems;
}

function addProblem(problems: string[], name: string, count: number, least: number): void {
  if (count < least || numberIn(`${count}`.split('.')[0]) !== count) {
    problems.push(`${name}: ${count} is no whole number from ${least} on`);
  }
}
