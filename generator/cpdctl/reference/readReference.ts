import { UnreadableReference } from './unreadableReference.ts';
import { readUsage, type Usage } from './usageLine.ts';

/** A flag as the reference prints it. */
export interface PrintedFlag {
  name: string;
  short?: string;
  /** The type in brackets, without links. */
  type: string;
  /** The description below. */
  text: string;
}

/** A command as the reference prints it. */
export interface PrintedCommand {
  path: string;
  usage: Usage;
  flags: PrintedFlag[];
}

interface Section {
  path: string;
  line: number;
  usage?: Usage;
  flags: PrintedFlag[];
}

const WORDS = '[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*';
const CONTENTS_ENTRY = new RegExp(`^\\s*(?:#+|[-*])\\s*\\[(${WORDS}) *\\]\\(#.*\\)$`);
const COMMAND_HEADING = new RegExp(`^#{2,4}\\s+(?:cpdctl )?(${WORDS})\\s*$`);
const OPTION = /^ {0,3}(?:[-*+] +|#{3,6} +|\| *)?(?:-(\w), ?)?--([a-z][a-z0-9-]*)(?:, ?-(\w))? *(?:\|\s*([^|]*)\||\((.*?)\)(?=\s|$|\|))(.*)$/;

/**
 * Reads IBM's Markdown command reference. Its layouts differ in how an option is marked (a definition list of
 * HTML or of Markdown, a list, a table row); common to all is a heading with the words of the command, then a
 * code block with the usage line, then the options, each with its type.
 */
export function readReference(markdown: string): PrintedCommand[] {
  const contents: { path: string; line: number }[] = [];
  const sections: Section[] = [];
  let fence: string[] | undefined;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    if (/^\s*```/.test(line)) {
      if (fence) closeFence(sections.at(-1), fence, index);
      fence = fence ? undefined : [];
    } else if (fence) fence.push(line);
    else readLine(plainText(line), index + 1, contents, sections);
  }
  return checked(contents, sections).map(({ path, usage, flags }) => ({ path, usage: usage as Usage, flags }));
}

/** The line without HTML, bullets that are entities, and marks of emphasis and code. */
function plainText(line: string): string {
  return line.replace(/<\/?\w[^<>]*>|&#8226;|&nbsp;|•|`|\*\*/g, '').replace(/^(#+) +/, '$1 ').trimEnd();
}

function readLine(line: string, number: number, contents: { path: string; line: number }[], sections: Section[]): void {
  const entry = CONTENTS_ENTRY.exec(line)?.[1];
  const heading = COMMAND_HEADING.exec(line)?.[1];
  const section = sections.at(-1);
  if (entry) contents.push({ path: entry, line: number });
  else if (heading) sections.push({ path: heading, line: number, flags: [] });
  else if (section) readOptionLine(line, section);
}

function readOptionLine(line: string, section: Section): void {
  const option = OPTION.exec(line);
  const current = section.flags.at(-1);
  if (option?.[2] !== undefined) {
    const short = option[1] ?? option[3];
    const type = (option[4] ?? option[5] ?? '').trim();
    section.flags.push({ name: option[2], ...(short && { short }), type, text: (option[6] ?? '').replaceAll('|', ' ').trim() });
  } else if (current && !line.startsWith('#')) current.text = `${current.text} ${line.replace(/^:\s*/, '').trim()}`.trim();
}

/** The first code block of a section holds its usage line; later ones are examples. */
function closeFence(section: Section | undefined, fence: string[], line: number): void {
  const text = fence.map(part => part.trim().replace(/^\$ |\\$/g, '')).join(' ').trim();
  if (!section || section.usage || !`${text} `.startsWith(`cpdctl ${section.path} `)) return;
  try {
    section.usage = readUsage(text.slice(`cpdctl ${section.path}`.length));
  } catch (error) {
    throw new UnreadableReference(line, `the usage line of '${section.path}' has ${(error as Error).message}`);
  }
}

/** Refuses a file that is cut off or of another kind, so that nothing is taken for gone that is only not read. */
function checked(contents: { path: string; line: number }[], sections: Section[]): Section[] {
  const commands = sections.filter(section => section.usage && !sections.some(other => other.path.startsWith(`${section.path} `)) && section.path !== 'help');
  if (commands.length === 0) throw new UnreadableReference(1, `there is no command in it; each needs a heading and a code block that begins with 'cpdctl'`);
  const paths = new Set<string>();
  for (const { path, line, usage, flags } of commands) {
    if (paths.has(path)) throw new UnreadableReference(line, `'${path}' is there a second time`);
    if (flags.length === 0 && (usage?.placeholder || usage?.flags.size)) throw new UnreadableReference(line, `no option of '${path}' could be read`);
    paths.add(path);
  }
  const lost = contents.find(({ path }) => path !== 'help' && !commands.some(command => `${command.path} `.startsWith(`${path} `)));
  if (lost) throw new UnreadableReference(lost.line, `'${lost.path}' is in the table of contents but has no section with a usage line; the file may be cut off`);
  return commands;
}
