/** A credential as Jenkins stores it. */
export type Credential =
  | { id: string; kind: 'usernamePassword'; username: string; password: string }
  | { id: string; kind: 'string'; secret: string }
  | { id: string; kind: 'file'; fileName: string; content: string }
  | { id: string; kind: 'sshUserPrivateKey'; username: string; privateKey: string; passphrase?: string };

/** One entry of `withCredentials`, as its function made it. */
export interface BindingCall {
  binding: 'usernamePassword' | 'string' | 'file';
  given: Record<string, string>;
}

/** The variables that a binding sets. */
export function variablesOf({ binding, given }: BindingCall, credentials: Credential[]): Record<string, string> {
  const found = credentials.find((credential) => credential.id === given['credentialsId'] && credential.kind === binding);
  if (found?.kind === 'usernamePassword') {
    return { [given['usernameVariable']!]: found.username, [given['passwordVariable']!]: found.password };
  }
  if (found?.kind === 'string') {
    return { [given['variable']!]: found.secret };
  }
  throw new Error(`Could not find credentials entry with ID '${given['credentialsId'] ?? ''}'`);
}
