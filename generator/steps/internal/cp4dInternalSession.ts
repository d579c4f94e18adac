import { deleteDir, dir, echo, env, fileExists, libraryResource, pwd, readFile, withEnv, writeFile } from '#jenkins';
import { fromJson, randomId, toJson } from '#language';
import { jsonIn } from './cp4dInternalAnswers.ts';
import type { BatchSession } from './cp4dInternalBatch.ts';
import { connectionOf, openscaleAddress, type Connection, type EffectiveConnection } from './cp4dInternalConnection.ts';
import { isOf2020 } from './cp4dInternalDialect.ts';
import { evidenceFile, evidenceFolder, fail } from './cp4dInternalErrors.ts';
import { archiveEvidence, auditFile, takeAsOurs } from './cp4dInternalEvidence.ts';
import { targetOf, type Target } from './cp4dInternalReferences.ts';
import type { Calls } from './cp4dInternalScript.ts';
import { readSettings, type ModelSettings, type Settings } from './cp4dInternalSettings.ts';
import { signIn, type SignedIn } from './cp4dInternalSignIn.ts';
import { isActive, rememberedSpace, rememberSpace, spacesNamed, type SpaceName, type SpaceSummary } from './cp4dInternalSpaces.ts';
import { temporaryFolder } from './cp4dInternalTemporaryFolder.ts';
import { quote } from './cp4dInternalText.ts';

/** What the steps inside `withCp4d { … }` know of it; it travels in an environment variable, and holds no secret. */
export interface Session extends BatchSession {
  environment: string | null;
  /** Whether the environment is one where nothing is deleted. */
  protected: boolean;
  /** Folder of the audit file and of the last error, in the workspace. */
  evidence: string;
  /** The session's own space, where it has one and there was exactly one of that name when it was opened. */
  space?: SpaceName;
  /** The name of the session's own space; it may be made later. */
  spaceName?: string;
  /** Whether there was none of that name when the session was opened. */
  spaceIsMissing: boolean;
  /** Of the settings. */
  models: { [name: string]: ModelSettings };
  steps: Settings['steps'];
  templates: { [name: string]: string };
}

/** Runs the body in the session that is open, or in one of its own. */
export function inSession<Result>(body: () => Result): Result {
  if (env.CP4D_MLOPS_SESSION == null) {
    return openSession({}, body);
  }
  return body();
}

/** The session that is open. */
export function currentSession(): Session {
  const session = env.CP4D_MLOPS_SESSION;
  return fromJson(session ?? '{}') as Session;
}

/** Runs the body in the same session, with another space of its own. */
export function inSpace<Result>(session: Session, space: SpaceName, body: () => Result): Result {
  return withEnv([variableOf({ ...session, space, spaceName: space.name })], body);
}

/** Runs the body in the same session, whose writes are only shown. */
export function inDryRun<Result>(session: Session, body: () => Result): Result {
  return withEnv([variableOf({ ...session, dryRun: true })], body);
}

/** Linux takes no longer variable, its name included, and then starts no process at all. */
const LONGEST_VARIABLE = 131071;

/**
 * The variable in which a session travels. Jenkins fills in `$NAME` in what withEnv is given; JSON has another way to
 * write the sign.
 *
 * @throws when the settings are too long to travel
 */
function variableOf(session: Session): string {
  const variable = `CP4D_MLOPS_SESSION=${toJson(session).replaceAll('$', '\\u0024')}`;
  if (variable.length > LONGEST_VARIABLE) {
    fail({
      category: 'configuration',
      what: `withCp4d: models, steps and templates of the settings are too long: ${variable.length} characters with what a session has besides, and ${LONGEST_VARIABLE} are possible`,
      attempt: 'take lists of columns out of models, and name a file with the columns instead (schema)',
    });
  }
  return variable;
}

/**
 * Signs in, runs the body, and removes what the session left on the agent, whatever happens. The audit file is kept with
 * the build.
 *
 * @throws when the connection is not complete, or the cluster refuses the credential
 */
export function openSession<Result>(asked: Connection, body: () => Result): Result {
  const evidence = `${pwd({ tmp: false })}/${evidenceFolder()}`;
  try {
    const settings = readSettings();
    const connection = connectionOf(settings, asked);
    return runSession(sessionOf(connection, settings.both, evidence), connection, body);
  } finally {
    archiveEvidence(evidence);
  }
}

function runSession<Result>(session: Session, connection: EffectiveConnection, body: () => Result): Result {
  try {
    equip(session, connection);
    const target = targetOf(connection.space ?? {});
    const known = knownSpace(session, target);
    const signedIn = signInLookingFor(session, target, known);
    takeAsOurs(session.evidence);
    const found = spacesFound(signedIn);
    const space = known ?? theOnly(session, found);
    const opened = { ...session, release: signedIn.release, space, spaceName: target.name, spaceIsMissing: found != null && found.length === 0 };
    const configuration = `${session.folder}/config`;
    const variables = isOf2020(signedIn.release) ? [`CPDCONFIG=${configuration}`] : [];
    warnOfPassword(session, signedIn.release);
    return withEnv([variableOf(opened), `CPD_CONFIG=${configuration}`, ...variables], body);
  } finally {
    removeFolder(session.folder);
  }
}

/** An abort that comes while the folder is removed would leave the rest of it, and the token comes late in the alphabet. */
function removeFolder(folder: string): void {
  let isGone = false;
  try {
    deleteFolder(folder);
    isGone = true;
  } finally {
    if (!isGone) {
      deleteFolder(folder);
    }
  }
}

function deleteFolder(folder: string): void {
  dir(folder, () => {
    deleteDir();
  });
}

function sessionOf(connection: EffectiveConnection, settings: Settings, evidence: string): Session {
  return {
    url: connection.url,
    credentialsId: connection.credentialsId,
    credentialsKind: connection.credentialsKind,
    environment: connection.environment,
    protected: connection.protected,
    openscale: connection.openscale,
    dryRun: connection.dryRun,
    requestTimeoutSeconds: connection.requestTimeoutSeconds,
    spaceIsMissing: false,
    folder: `${temporaryFolder()}/cp4d-mlops-${randomId()}`,
    evidence,
    models: settings.models ?? {},
    steps: settings.steps ?? {},
    templates: settings.templates ?? {},
  };
}

/** Puts the files into the session's folder that its scripts begin with. */
function equip(session: Session, connection: EffectiveConnection): void {
  for (const script of ['agent.sh', 'openscale.sh', 'records.sh', 'dialect2020.sh', 'json.awk', 'csv.awk']) {
    writeFile({ file: `${session.folder}/${script}`, text: libraryResource(`cp4d-mlops/${script}`), encoding: 'UTF-8' });
  }
  writeFile({ file: `${session.folder}/session.sh`, text: variablesFor(session, connection, auditFile(session.evidence)), encoding: 'UTF-8' });
  const certificates = connection.ca;
  // A parameter of the build that nobody filled in is an empty text.
  if (certificates != null && certificates !== '') {
    const text = certificates.startsWith('-----BEGIN') ? certificates : certificatesIn(certificates);
    writeFile({ file: `${session.folder}/ca.pem`, text, encoding: 'UTF-8' });
  }
}

function certificatesIn(path: string): string {
  if (!fileExists(path)) {
    fail({ category: 'configuration', what: `withCp4d: there is no file '${path}' with certificates`, attempt: 'correct ca:, or pass the PEM text itself' });
  }
  return readFile({ file: path, encoding: 'UTF-8' });
}

function variablesFor(session: Session, connection: EffectiveConnection, audit: string): string {
  const library = env['library.cp4d-mlops.version'];
  return [
    `export CP4D_EVIDENCE=${quote(session.evidence)}`,
    `export CP4D_AUDIT=${quote(audit)}`,
    `export CP4D_ERROR=${quote(evidenceFile(session.evidence, 'error.json'))}`,
    `export CP4D_ENVIRONMENT=${quote(session.environment ?? '')}`,
    `export CP4D_LIBRARY=${quote(library ?? '')}`,
    `CP4D_ADDRESS=${quote(session.url)}`,
    `CP4D_OPENSCALE=${quote(openscaleAddress(connection.openscale))}`,
    `CP4D_OPENSCALE_TOKEN=${quote(`${session.folder}/${connection.openscale.separate ? 'openscale-token' : 'token'}`)}`,
    `CP4D_PROXY=${quote(connection.proxy ?? '')}`,
    `CP4D_CPDCTL_URL=${quote(connection.cpdctl.url ?? '')}`,
    `CP4D_CPDCTL_SHA256=${quote(connection.cpdctl.sha256 ?? '')}`,
    '',
  ].join('\n');
}

/** The session's space, where its id was told or an earlier session of the build has found it. */
function knownSpace(session: Session, target: Target): SpaceName | undefined {
  const id = target.id;
  const name = target.name;
  if (id != null) {
    return { id, name: name ?? id };
  }
  const known = name == null ? null : rememberedSpace(session, name);
  return known ?? undefined;
}

/** Signs in and looks for the session's space, in one `sh`. */
function signInLookingFor(session: Session, target: Target, known: SpaceName | undefined): SignedIn {
  const name = target.name;
  const behind: Calls = known == null && name != null ? { spaces: spacesNamed(name) } : {};
  return signIn(session, behind);
}

/** The spaces of that name; nothing when they were not looked for, or could not be. */
function spacesFound(signedIn: SignedIn): SpaceSummary[] | null {
  const answer = signedIn.answers.spaces;
  return answer == null || answer.code !== 0 ? null : (jsonIn(answer.output) as SpaceSummary[]);
}

function theOnly(session: Session, found: SpaceSummary[] | null): SpaceName | undefined {
  // The step that needs it waits for one that is not active yet.
  if (found == null || found.length !== 1 || !isActive(found[0])) {
    return undefined;
  }
  const space = { id: found[0].id, name: found[0].name };
  rememberSpace(session, space);
  return space;
}

function warnOfPassword(session: Session, release: string): void {
  if (isOf2020(release) && session.credentialsKind === 'password') {
    echo(`withCp4d: WARNING: cpdctl ${release} keeps the password readable in its configuration. It is in a file that only the agent's user may read, until the session ends.`);
  }
}
