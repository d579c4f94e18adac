import { string, usernamePassword, withCredentials, type Binding } from '#jenkins';
import { isMap } from '#language';
import { fail } from './cp4dInternalErrors.ts';

/** Where training data is, as authors write it: type, location, connection, credentialsId. */
export interface TrainingData {
  [field: string]: unknown;
}

/** Binds the secret of the training data around what sends it, and nothing else. */
export function withTrainingSecret<Result>(data: TrainingData | null | undefined, body: () => Result): Result {
  const credentialsId = data == null ? null : (data.credentialsId as string | null);
  return credentialsId == null ? body() : withCredentials([secretFor(data!.type as string, credentialsId)], body);
}

function secretFor(type: string, credentialsId: string): Binding {
  return type === 'db2'
    ? usernamePassword({ credentialsId, usernameVariable: 'CP4D_TRAINING_USER', passwordVariable: 'CP4D_TRAINING_SECRET' })
    : string({ credentialsId, variable: 'CP4D_TRAINING_SECRET' });
}

/** What OpenScale is told of it, with slots for the secrets, which the agent fills. */
export function trainingReference(data: TrainingData | null | undefined): unknown {
  if (data == null) {
    return null;
  }
  const given = (isMap(data.connection) ? data.connection : {}) as { [field: string]: unknown };
  const keys = ['api_key', 'apikey', 'password'].filter((name) => given[name] != null);
  if (keys.length > 0) {
    fail({
      category: 'configuration',
      what: `wosSubscribe: trainingData.connection holds a secret: ${keys.join(', ')}`,
      attempt: 'put it into a Jenkins credential, and name that as trainingData.credentialsId',
    });
  }
  return { type: data.type, location: data.location, connection: connectionWithSlots(data, given) };
}

function connectionWithSlots(data: TrainingData, given: { [field: string]: unknown }): { [field: string]: unknown } {
  if (data.credentialsId == null) {
    return given;
  }
  const secret = 'cp4d-mlops:secret:SECRET';
  return (data.type as string) === 'db2' ? { ...given, username: 'cp4d-mlops:secret:USER', password: secret } : { ...given, api_key: secret };
}
