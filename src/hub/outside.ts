import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface Inside {
  /** What is below `/hub/`. */
  readonly api: Answer;
  /** Everything else: the app. */
  readonly files: Answer;
}

/** The border of the hub: who comes by which name, and who answers. */
export function createOutside({ api, files }: Inside): RequestListener {
  return (request, response) => {
    const { host = '' } = request.headers;
    const url = request.url ?? '/';
    // The book belongs to scheme, host and port: by its other name the same machine would show an empty one.
    if (/^127\.0\.0\.1(:\d+)?$/.test(host)) {
      const location = `http://${host.replace('127.0.0.1', 'localhost')}${url}`;
      response.writeHead(308, { Location: location }).end();
      return;
    }
    void (url.startsWith('/hub/') ? api : files)(request, response);
  };
}
