/** Whether `npm run test:long` asks for all there is to try, rather than a spread of it. */
export function isLong(): boolean {
  return process.env['CP4D_TEST_LONG'] !== undefined;
}
