/** Reports of a check. A new one is one row in `REPORTS`. */
import type { Check } from '../check.js';
import { githubReport } from './github.js';
import { htmlReport } from './html/page.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { markdownReport } from './markdown.js';
import { terminalReport } from './terminal.js';

export { describeChange, nameOf, snippet } from './context.js';

export interface Report {
  readonly about: string;
  readonly render: (check: Check) => string;
}

export const REPORTS = {
  text: { about: 'for a terminal', render: terminalReport },
  json: { about: 'everything, for programs', render: jsonReport },
  junit: { about: 'XML for CI, one case a gold fact', render: junitReport },
  github: { about: 'annotations of a workflow', render: githubReport },
  markdown: { about: 'a comment on a pull request', render: markdownReport },
  html: { about: 'one page to look at, with all articles', render: htmlReport },
} as const satisfies Record<string, Report>;

export type ReportFormat = keyof typeof REPORTS;
export const REPORT_FORMATS = Object.keys(REPORTS) as readonly ReportFormat[];
