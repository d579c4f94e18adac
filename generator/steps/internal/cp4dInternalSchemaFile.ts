import { echo, fileExists, readFile } from '#jenkins';
import { fileOnModel, type FileOnModel } from './cp4dInternalAssetProperties.ts';
import { batch } from './cp4dInternalBatch.ts';
import { columnsPrinted } from './cp4dInternalColumns.ts';
import { fail } from './cp4dInternalErrors.ts';
import type { Session } from './cp4dInternalSession.ts';

/**
 * What a schema file of the workspace says of a model; nothing is asked of the server. Without a file nothing is known.
 *
 * @throws configuration when there is no such file, or it cannot be read
 */
export function schemaFile(step: string, session: Session, schema: string | null | undefined, delimiter: string): FileOnModel {
  if (schema == null) {
    return fileOnModel('{"type":"struct","fields":[]}');
  }
  const file = readSchema(step, session, schema, delimiter);
  if (file.problem != null) {
    fail({ category: 'configuration', what: `${step}: the schema '${schema}' cannot be read: ${file.problem}` });
  }
  if (file.dropped.length > 0) {
    echo(`${step}: of '${schema}' these are not used, since they belong to the server it came from: ${file.dropped.join(', ')}`);
  }
  if (file.secrets.length > 0) {
    echo(`${step}: WARNING: '${schema}' holds keys: ${file.secrets.join(', ')}. They are not used. Take them out, renew them, and put them into a Jenkins credential (trainingData.credentialsId).`);
  }
  return file;
}

function readSchema(step: string, session: Session, schema: string, delimiter: string): FileOnModel {
  if (!fileExists(schema)) {
    fail({ category: 'configuration', what: `${step}: there is no file '${schema}'`, attempt: 'check its path; it counts from the current folder of the build' });
  }
  if (schema.toLowerCase().endsWith('.json')) {
    return fileOnModel(readFile({ file: schema, encoding: 'UTF-8' }));
  }
  const words = [schema, delimiter].map((text) => ({ text }));
  const call = { verb: 'columns', words, says: `the columns of '${schema}'`, reading: 'answer' as const };
  const answers = batch(session, `${step}: read the columns of '${schema}'`, { columns: call });
  const answer = answers.columns as unknown as { code: number; output: string; errors: string };
  const nothing: FileOnModel = { properties: {}, columns: [], dropped: [], secrets: [] };
  return answer.code === 0 ? { ...nothing, columns: columnsPrinted(answer.output) } : { ...nothing, problem: answer.errors };
}
