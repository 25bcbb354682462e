import { parser } from '@prometheus-io/lezer-promql';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** A condition on a label. */
export interface Matcher {
  readonly metric: string;
  readonly label: string;
  /** What it is compared with; the alternatives of a regular expression that is nothing but alternatives. */
  readonly values: readonly string[];
}

/** A PromQL expression, as far as rules and dashboards use the language. */
export class PromQL {
  readonly #text: string;
  readonly #root: Node;

  /** @throws Error where it can't be parsed */
  constructor(expr: string) {
    // Grafana puts a duration in its place.
    this.#text = expr.replaceAll('$__rate_interval', '5m');
    this.#root = parser.parse(this.#text).topNode;
    this.#root.cursor().iterate(({ type, from }) => {
      if (type.isError) throw new Error(`not PromQL at character ${from}: ${this.#text}`);
    });
  }

  get metrics(): Set<string> {
    return new Set(this.#all('VectorSelector').map((node) => this.#metric(node)));
  }

  get matchers(): Matcher[] {
    return this.#all('VectorSelector').flatMap((selector) => all(selector, 'UnquotedLabelMatcher').map((matcher) => {
      const literal = this.#textOf(matcher.getChild('StringLiteral')).slice(1, -1);
      const isRegex = /Regex/.test(matcher.getChild('MatchOp')?.firstChild?.name ?? '');
      return { metric: this.#metric(selector), label: this.#textOf(matcher.getChild('LabelName')), values: isRegex ? literal.split('|') : [literal] };
    }));
  }

  /**
   * The labels that its result has.
   *
   * @param labelsOf what a metric is labelled with
   * @throws Error where it groups by a label that is not there
   */
  labels(labelsOf: (metric: string) => ReadonlySet<string>): ReadonlySet<string> {
    return this.#kept(this.#root, labelsOf);
  }

  #kept(node: Node, labelsOf: (metric: string) => ReadonlySet<string>): ReadonlySet<string> {
    const inner = (child: Node | null) => (child ? this.#kept(child, labelsOf) : new Set<string>());
    if (node.name === 'VectorSelector') return labelsOf(this.#metric(node));
    if (node.name === 'AggregateExpr') return this.#grouped(node, inner(argument(node)));
    if (node.name === 'BinaryExpr') return inner(node.firstChild).size > 0 ? inner(node.firstChild) : inner(node.lastChild);
    if (node.name === 'FunctionCall') {
      const name = this.#textOf(node.getChild('FunctionIdentifier'));
      return name === 'histogram_quantile' ? without(inner(argument(node)), ['le']) : inner(argument(node));
    }
    return inner(node.firstChild);
  }

  #grouped(node: Node, below: ReadonlySet<string>): ReadonlySet<string> {
    const modifier = node.getChild('AggregateModifier');
    const named = modifier ? all(modifier, 'LabelName').map((label) => this.#textOf(label)) : [];
    const absent = named.filter((label) => !below.has(label));
    if (absent.length > 0) throw new Error(`nothing is labelled ${absent.join(', ')} below ${this.#textOf(node)}`);
    return modifier?.getChild('Without') ? without(below, named) : new Set(named);
  }

  #all(name: string): Node[] {
    return all(this.#root, name);
  }

  #metric = (selector: Node): string => this.#textOf(selector.getChild('Identifier'));

  #textOf = (node: Node | null): string => (node ? this.#text.slice(node.from, node.to) : '');
}

/** What a function or an aggregation is given; the last where there are several. */
const argument = (node: Node): Node | null => node.getChild('FunctionCallBody')?.lastChild ?? null;

const without = (labels: ReadonlySet<string>, some: readonly string[]) => new Set([...labels].filter((label) => !some.includes(label)));

function all(node: Node, name: string): Node[] {
  const found: Node[] = [];
  node.cursor().iterate((at) => {
    if (at.name === name) found.push(at.node);
  });
  return found;
}
