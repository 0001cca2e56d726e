/** What `DATABASE_URL` says; undefined when that is no address of a PostgreSQL. */
export function readDatabaseAddress(text: string): URL | undefined {
  // The driver also takes one without a host, of a server that is reached by a socket.
  const whole = text.replace('@/', '@localhost/');
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(whole)) return undefined;
  const address = new URL(whole);
  // A sign in the password that ended the host's part: what follows it would be taken for a name and printed.
  const { pathname, search, hash } = address;
  return hash === '' && !(pathname + search).includes('@') ? address : undefined;
}
