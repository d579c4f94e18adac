import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Credential } from '../../local/jenkins/client.ts';
import { printed, useJenkins } from './support.ts';

const jenkins = useJenkins();
const PASSWORD = "s3c'r$t word";
const credentials: Credential[] = [
  { id: 'account', kind: 'usernamePassword', username: 'anna', password: PASSWORD },
  { id: 'token', kind: 'string', secret: 'abcdef' },
  { id: 'longer', kind: 'string', secret: 'abcdefghi' },
  { id: 'ca', kind: 'file', fileName: 'ca certificate.pem', content: 'PEM\n' },
  { id: 'key', kind: 'sshUserPrivateKey', username: 'git', privateKey: 'KEY' },
];
const run = (jenkinsfile: string, more: object = {}): ReturnType<typeof jenkins.run> => jenkins.run({ jenkinsfile, credentials, ...more });

describe('withCredentials', () => {
  test('hides a secret in every form in which a shell shows it, and leaves the user name', async () => {
    const { console } = await run(`node { withCredentials([usernamePassword(credentialsId: 'account', usernameVariable: 'U', passwordVariable: 'P')]) {
      sh 'echo "$U:$P"; printf %s "$P" | base64; printf %s "xx$P" | base64'
    } }`);
    expect(console).not.toContain("s3c");
    expect(console).not.toContain(Buffer.from(PASSWORD).toString('base64').slice(0, 12));
    expect(console).toContain('anna:****');
  });

  test('hides the longest of secrets that begin alike', async () => {
    const { console } = await run(`node { withCredentials([string(credentialsId: 'token', variable: 'T'), string(credentialsId: 'longer', variable: 'L')]) {
      sh '#!/bin/sh\\necho "[$T] [$L]"'
    } }`);
    expect(printed(console).slice(1)).toEqual(['Masking supported pattern matches of $T or $L', '[****] [****]']);
  });

  test('hides a secret that comes in pieces, as long as it is on one line', async () => {
    const { console } = await run(`node { withCredentials([string(credentialsId: 'token', variable: 'T')]) {
      sh '#!/bin/sh\\nprintf abc; sleep 1; printf "def\\n"'
    } }`);
    expect(printed(console).at(-1)).toBe('****');
  });

  test('writes files for their owner only and removes them, whatever happens', async () => {
    const build = jenkins.start({
      jenkinsfile: `node { withCredentials([file(credentialsId: 'ca', variable: 'CA'), sshUserPrivateKey(credentialsId: 'key', keyFileVariable: 'K', usernameVariable: 'W')]) {
        sh '#!/bin/sh\\nstat -c %a "$CA" "$K"; basename "$CA"; cat "$CA" "$K"; echo $W; exit 1'
      } }`,
      credentials,
    });
    const { console } = await build.finished;
    expect(printed(console).slice(2, 8)).toEqual(['400', '400', 'ca certificate.pem', 'PEM', 'KEY', 'git']);
    expect(readdirSync(join(dirname(build.workspace), 'workspace@tmp', 'secretFiles'))).toEqual([]);
  });

  test.each([
    ['an id that does not exist', "string(credentialsId: 'nope', variable: 'X')", "Could not find credentials entry with ID 'nope'"],
    ['a credential of another kind', "string(credentialsId: 'account', variable: 'X')",
      "Credentials 'account' is of type 'Username with password' where 'org.jenkinsci.plugins.plaincredentials.StringCredentials' was expected"],
  ])('refuses %s', async (_, binding, message) => {
    const { result, error } = await run(`node { withCredentials([${binding}]) { echo 'never' } }`);
    expect({ result, error }).toEqual({ result: 'FAILURE', error: `org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException: ${message}` });
  });
});

describe('a secret that Groovy put into an argument', () => {
  const jenkinsfile = `node { withCredentials([string(credentialsId: 'token', variable: 'T')]) { sh "#!/bin/sh\\necho \${T}" } }`;

  test('is warned of', async () => {
    const { result, console } = await run(jenkinsfile);
    expect(result).toBe('SUCCESS');
    expect(printed(console).slice(2)).toEqual([
      'Warning: A secret was passed to "sh" using Groovy String interpolation, which is insecure.',
      '\t\t Affected argument(s) used the following variable(s): [T]',
      '\t\t See https://jenkins.io/redirect/groovy-string-interpolation for details.',
      '****',
    ]);
  });

  test('is an error on a controller that is strict', async () => {
    const { result, error } = await run(jenkinsfile, { unsafeGroovyInterpolation: 'fail' });
    expect(result).toBe('FAILURE');
    expect(error).toContain('Error: A secret was passed to "sh" using Groovy String interpolation');
  });
});

test('the `environment` section binds credentials by their kind', async () => {
  const { console } = await run(`pipeline { agent any
    environment { ACCOUNT = credentials('account'); TOKEN = credentials('token'); CA = credentials('ca') }
    stages { stage('Show') { steps { sh '#!/bin/sh\\necho "$ACCOUNT_USR $TOKEN $ACCOUNT_PSW"; test "$ACCOUNT" = "$ACCOUNT_USR:$ACCOUNT_PSW" && cat "$CA"' } } } }`);
  expect(printed(console).slice(1)).toEqual(['Masking supported pattern matches of $ACCOUNT or $ACCOUNT_PSW or $TOKEN or $CA', 'anna **** ****', 'PEM']);
});
