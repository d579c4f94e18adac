import type { MadeCalls, MadeRequest } from '../preview/calls.ts';
import { WrongUsage } from './mistake.ts';

/** The calls as a developer reads them. */
export function shownCalls({ steps, commands, requests, result, error }: MadeCalls): string {
  return [
    'Pipeline steps',
    ...steps.map(({ name, arguments: given }) => `  ${name} ${summary(given)}`),
    '',
    'Commands',
    ...commands.map((words) => `  cpdctl ${words.join(' ')}`),
    '',
    'Requests',
    ...requests.map((request) => `  ${request.method} ${request.path} → ${request.status ?? 'no answer'}${bodyOf(request)}`),
    '',
    error === undefined ? `Result\n  ${JSON.stringify(result)}` : `Error\n  ${error.replaceAll('\n', '\n  ')}`,
  ].join('\n');
}

function bodyOf({ body }: MadeRequest): string {
  return body === undefined || body === null ? '' : `\n    ${JSON.stringify(body)}`;
}

/** One line: long texts, such as scripts, are cut. */
function summary(given: Record<string, unknown>): string {
  return Object.entries(given)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const line = text.replaceAll('\n', '⏎');
      return `${name}: ${line.length > 80 ? `${line.slice(0, 80)}…` : line}`;
    })
    .join(', ');
}

/** What `--calls` and `--seed` were given. */
export function jsonOption(option: string, text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch (problem) {
    throw new WrongUsage(`${option} is no JSON: ${(problem as Error).message}`);
  }
  throw new WrongUsage(`${option} is no JSON object. Write it as '{"name": "credit-risk"}'.`);
}
