/** The API as its OpenAPI document describes it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { download, getOpenApi } from './api.js';

interface Operation {
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: unknown }>> }>
  >;
}

interface Description {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const EXAMPLE = 'curl -H "Authorization: Bearer TOKEN" "http://127.0.0.1:PORT/api/facts?subject=xiaomi&kind=share"';

export function ApiPage({ say }: { readonly say: (message: string) => void }): JSX.Element {
  const [api, setApi] = useState<Description | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    getOpenApi().then(
      (document) => setApi(document as Description),
      (error: Error) => setProblem(error.message),
    );
  }, []);
  return (
    <main class="page api">
      <h1>API</h1>
      {problem !== null && <p role="alert">{problem}</p>}
      {api && (
        <>
          <p>{api.info.description}</p>
          <pre tabIndex={0}>{EXAMPLE}</pre>
          <p>
            <button
              type="button"
              onClick={() => void download('/api/openapi.json', 'openapi.json').catch((error: Error) => say(error.message))}
            >
              Save the OpenAPI document
            </button>
          </p>
          {Object.entries(api.paths).flatMap(([path, methods]) =>
            Object.entries(methods).map(([method, operation]) => (
              <Endpoint key={`${method} ${path}`} path={path} method={method} operation={operation} />
            )),
          )}
        </>
      )}
    </main>
  );
}

function Endpoint({
  path,
  method,
  operation,
}: {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}): JSX.Element {
  const { summary, parameters, requestBody, responses } = operation;
  const answer = responses['200']?.content ?? {};
  return (
    <section>
      <h2>
        <span class="method">{method.toUpperCase()}</span> <code>{path}</code>
      </h2>
      <p>{summary}.</p>
      {parameters.length > 0 && (
        <dl>
          {parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code> <span class="note">{parameter.in}</span>
              </dt>
              <dd>
                {parameter.description ?? ''} <code>{inShort(parameter.schema)}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {requestBody && <Schema label="Body" content={requestBody.content} />}
      <Schema label="Answer" content={answer} />
      <p class="note">
        {Object.entries(responses)
          .filter(([status]) => status !== '200')
          .map(([status, { description }]) => `${status}: ${description}`)
          .join(' · ')}
      </p>
    </section>
  );
}

const Schema = ({
  label,
  content,
}: {
  readonly label: string;
  readonly content: Readonly<Record<string, { readonly schema: unknown }>>;
}): JSX.Element => (
  <details>
    <summary>
      {label}: {Object.keys(content).join(', ')}
    </summary>
    <pre tabIndex={0}>{JSON.stringify(Object.values(content)[0]?.schema, null, 2)}</pre>
  </details>
);

function inShort(schema: unknown): string {
  const { type, enum: choices } = schema as { readonly type?: string; readonly enum?: readonly string[] };
  return choices ? choices.join(' | ') : (type ?? '');
}
