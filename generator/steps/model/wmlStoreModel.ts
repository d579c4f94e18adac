import type { JsonObject } from '#cpdctl/json';
import { batch } from '../internal/cp4dInternalBatch.ts';
import { allowing, attempting, cpdctlOrder, cpdctlText, digestOf, outcomeOf, type Call } from '../internal/cp4dInternalCalls.ts';
import { keptOf } from '../internal/cp4dInternalDuplicates.ts';
import { fail } from '../internal/cp4dInternalErrors.ts';
import { requireUnclear } from '../internal/cp4dInternalFailures.ts';
import { fileDigest } from '../internal/cp4dInternalFiles.ts';
import { modelsNamed, onlyModel, type ModelSummary } from '../internal/cp4dInternalModels.ts';
import { custom, ownershipIn } from '../internal/cp4dInternalOwnership.ts';
import { spaceOf } from '../internal/cp4dInternalPlace.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { told, type Outcome, type Result } from '../internal/cp4dInternalResults.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';
import type { ModelSettings } from '../internal/cp4dInternalSettings.ts';
import type { SpaceName } from '../internal/cp4dInternalSpaces.ts';

export interface WmlStoreModelParameters {
  /** Name of the model, unique within its space. */
  name: string;
  /** Archive with the model, `.tar.gz`, in the workspace. Without it `models.<name>.file` of the settings. */
  file?: string;
  /** Type of the model in CP4D's terms, such as `scikit-learn_1.3`. Without it `models.<name>.type` of the settings. */
  type?: string;
  /**
   * Software specification that runs it, such as `runtime-24.1-py3.11`. Without it `models.<name>.softwareSpec` of the
   * settings.
   */
  softwareSpec?: string;
  /** Column that the model predicts. Without it `models.<name>.labelColumn` of the settings. */
  labelColumn?: string;
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
  /** Minutes that the upload may take. @default 15 */
  timeoutMinutes?: number;
}

/** A model, as this step returns it. */
export interface StoredModel extends Result {
  /** Revision that holds the content of the file. */
  revision: string;
  /** SHA-256 of the file. */
  digest: string;
}

/**
 * Stores a model. Uploads the file only when its content is not what the model of that name already holds; each new
 * content becomes a revision, so that earlier ones stay as they were.
 *
 * @returns the model: kind, id, name, outcome (created, updated or unchanged), space, revision, digest
 * @throws configuration when the file is not there, or the model cannot be of that type
 * @example wmlStoreModel(name: 'credit-risk', file: 'model.tar.gz',
 *     type: 'scikit-learn_1.3', softwareSpec: 'runtime-24.1-py3.11')
 */
export function wmlStoreModel(parameters: WmlStoreModelParameters): StoredModel {
  return inSession(() => {
    const session = currentSession();
    const space = spaceOf('wmlStoreModel', session, parameters.space);
    return store(session, space, withSettings(parameters, session.models[parameters.name] ?? {}), ATTEMPTS);
  });
}

function withSettings(parameters: WmlStoreModelParameters, settings: ModelSettings): WmlStoreModelParameters {
  return {
    name: parameters.name,
    file: parameters.file ?? settings.file,
    type: parameters.type ?? settings.type,
    softwareSpec: parameters.softwareSpec ?? settings.softwareSpec,
    labelColumn: parameters.labelColumn ?? settings.labelColumn,
    timeoutMinutes: parameters.timeoutMinutes,
  };
}

const ATTEMPTS = 3;

function store(session: Session, space: SpaceName, parameters: WmlStoreModelParameters, attempts: number): StoredModel {
  const name = parameters.name;
  const file = parameters.file;
  if (file == null) {
    fail({
      category: 'configuration',
      what: `wmlStoreModel: no file was told for the model '${name}'`,
      attempt: "pass file: '…', or write models.<name>.file into cp4d-mlops.json",
    });
  }
  const found = batch(session, `wmlStoreModel: look for the model '${name}'`, { file: digestOf(file), models: modelsNamed(space, name) });
  const content: Content = { file, digest: fileDigest('wmlStoreModel', file, found.file), minutes: parameters.timeoutMinutes! };
  if (found.models.length === 0) {
    return create(session, space, parameters, content, attempts);
  }
  const existing = onlyModel('wmlStoreModel', session, space, { name }, found.models);
  refuseChanges(existing, parameters);
  const ownership = ownershipIn(existing.custom);
  if (ownership != null && ownership.digest === content.digest && ownership.revision != null) {
    return stored(session, space, { id: existing.id, name, outcome: 'unchanged', revision: ownership.revision, digest: content.digest });
  }
  return update(session, space, existing, name, content);
}

/** What is uploaded: a file of the workspace, its SHA-256, and the minutes it may take. */
interface Content {
  file: string;
  digest: string;
  minutes: number;
}

/** Type and software specification of a model are fixed when it is made. */
function refuseChanges(existing: ModelSummary, parameters: WmlStoreModelParameters): void {
  const type = parameters.type ?? existing.type;
  const softwareSpec = parameters.softwareSpec ?? existing.softwareSpec;
  if (type !== existing.type || softwareSpec !== existing.softwareSpec) {
    fail({
      category: 'configuration',
      what: `wmlStoreModel: the model '${parameters.name}' is of another type`,
      now: `type ${existing.type ?? 'unknown'}, software specification ${existing.softwareSpec ?? 'unknown'}`,
      attempt: 'store it under another name; a model keeps the type and the software specification it was made with',
    });
  }
}

function create(session: Session, space: SpaceName, parameters: WmlStoreModelParameters, content: Content, attempts: number): StoredModel {
  const name = parameters.name;
  const doing = `wmlStoreModel: create the model '${name}'`;
  const first = creation(space, parameters);
  const made = batch(session, doing, {
    created: attempting(first),
    ...upload(space, outcomeOf('created'), content, null),
    models: modelsNamed(space, name),
  });
  if (made.created.code !== 0) {
    requireUnclear(doing, first, made.created, attempts - 1);
    return store(session, space, parameters, attempts - 1);
  }
  const id = made.created.output.trim();
  if (keptOf(id, made.models) === id) {
    return stored(session, space, { id, name, outcome: 'created', revision: made.revision, digest: content.digest });
  }
  // Another build made a model of that name a moment earlier: that one stays, with whatever content it has.
  batch(session, `wmlStoreModel: remove the second model '${name}'`, {
    removed: cpdctlOrder({ command: 'ml model delete', flags: { 'space-id': space.id, 'model-id': id } }),
  });
  return store(session, space, parameters, attempts);
}

/** From the beginning it is known to be ours; content and revision are noted when they are there. */
function creation(space: SpaceName, parameters: WmlStoreModelParameters): Call<string> {
  const type = parameters.type;
  const softwareSpec = parameters.softwareSpec;
  if (type == null || softwareSpec == null) {
    fail({
      category: 'configuration',
      what: `wmlStoreModel: the model '${parameters.name}' is new, and ${type == null ? 'its type' : 'its software specification'} was not told`,
      attempt:
        "pass type: 'scikit-learn_1.3' and softwareSpec: 'runtime-24.1-py3.11', for example; cpdctl(command: 'environment software-specification list') shows what there is",
    });
  }
  const specification = { name: softwareSpec };
  const flags = { 'space-id': space.id, name: parameters.name, type, 'software-spec': specification, 'label-column': parameters.labelColumn, custom: custom(null, {}), async: true };
  return cpdctlText({ command: 'ml model create', flags }, 'metadata.id');
}

/** Revision and record come after the upload: a build that breaks off between them uploads once more. */
function upload(space: SpaceName, id: unknown, content: Content, existing: JsonObject | null): Upload {
  const model = { 'space-id': space.id, 'model-id': id as string };
  const archive = { ...model, body: content.file, 'content-format': 'native', 'content-type': 'application/gzip' };
  const record = custom(existing, { digest: content.digest, revision: outcomeOf('revision') as string });
  return {
    content: allowing(content.minutes, cpdctlOrder({ command: 'ml model upload-content', flags: archive })),
    revision: cpdctlText({ command: 'ml model create-revision', flags: model }, 'metadata.rev'),
    record: cpdctlOrder({ command: 'ml model update', flags: { ...model, custom: record } }),
  };
}

interface Upload {
  content: Call<string>;
  revision: Call<string>;
  record: Call<string>;
}

function update(session: Session, space: SpaceName, model: ModelSummary, name: string, content: Content): StoredModel {
  const uploaded = batch(session, `wmlStoreModel: update the model '${name}'`, { ...upload(space, model.id, content, model.custom) });
  return stored(session, space, { id: model.id, name, outcome: 'updated', revision: uploaded.revision, digest: content.digest });
}

/** What differs from result to result. */
interface Stored {
  id: string;
  name: string;
  outcome: Outcome;
  revision: string;
  digest: string;
}

function stored(session: Session, space: SpaceName, model: Stored): StoredModel {
  const deed = { kind: 'model', id: model.id, name: model.name, outcome: model.outcome, space };
  return { ...told(session, 'wmlStoreModel', deed, `revision ${model.revision}`), revision: model.revision, digest: model.digest };
}
