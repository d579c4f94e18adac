import { existsSync, readFileSync } from 'node:fs';
import type { StepEvent } from '../../local/jenkins/protocol.ts';

/** What a build costs, whatever the machine it runs on. */
export interface Effort {
  /** Steps `sh`, each of which costs a controller a quarter of a second at least. */
  sh: number;
  /** Processes of cpdctl. */
  cpdctl: number;
  /** Seconds of fixed pauses. */
  sleep: number;
}

/** What a build cost, by its steps and by the file to which the stand-in for cpdctl recorded its calls. */
export function effortOf(steps: StepEvent[], record: string): Effort {
  const named = (name: string): StepEvent[] => steps.filter(step => step.name === name);
  return {
    sh: named('sh').length,
    cpdctl: existsSync(record) ? readFileSync(record, 'utf8').trimEnd().split('\n').length : 0,
    sleep: named('sleep').reduce((seconds, step) => seconds + Number(step.arguments['time']), 0),
  };
}

/** Efforts side by side, as a table of text. */
export function effortTable(efforts: Record<string, Effort>): string {
  const rows = Object.entries(efforts).map(([name, { sh, cpdctl, sleep }]) => [name, String(sh), String(cpdctl), `${sleep} s`]);
  const lines = [['', 'sh', 'cpdctl', 'sleep'], ...rows];
  const widths = [0, 1, 2, 3].map(column => Math.max(...lines.map(line => line[column]!.length)));
  const aligned = (cell: string, column: number): string => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!));
  return lines.map(line => line.map(aligned).join('  ')).join('\n');
}
