import { Series, type Outcome, type StatusClass } from './series.ts';
import type { Route } from './route.ts';

/** What a request asked for; without one, `none` was understood. */
export interface Operation {
  readonly operation: { readonly operation: string };
  readonly field: string;
}

/** Whose form it is answered in, besides. */
interface AtOnce extends Operation {
  readonly api: { readonly name: Route };
  readonly view?: { readonly route: Route };
}

/** Requests of this isolate since it started: rate, errors and duration of each route and root field. */
export class Requests {
  readonly #series = new Map<string, Series>();
  /** Of queries, which are most of what is asked, by API and field. */
  readonly #queries = new Map<string, Series>();

  /** A request that waited for nothing: a kept answer at hand. It is one look-up and one increment. */
  atOnce({ field, api, view }: AtOnce, status: number): void {
    const { route } = view ?? { route: api.name };
    const series = this.#queries.get(`${route} ${field}`) ?? this.#openQuery(route, field);
    if (status === 200) series.kept++;
    else series.count(classOf(status), status >= 400 ? 'refused' : 'ok', 0);
  }

  /** @param seconds as the isolate's clock has them */
  ended(route: Route, asked: Operation | undefined, status: number, outcome: Outcome, seconds: number): void {
    this.#of(route, asked?.operation.operation ?? 'none', asked?.field ?? 'none').count(classOf(status), outcome, seconds);
  }

  /** In order of appearance. */
  get all(): Iterable<Series> {
    return this.#series.values();
  }

  #of(route: Route, operation: string, field: string): Series {
    const name = `${route} ${operation} ${field}`;
    const known = this.#series.get(name);
    if (known) return known;
    const series = new Series({ route, operation, field });
    this.#series.set(name, series);
    return series;
  }

  #openQuery(route: Route, field: string): Series {
    const series = this.#of(route, 'query', field);
    this.#queries.set(`${route} ${field}`, series);
    return series;
  }
}

const classOf = (status: number): StatusClass => `${Math.floor(status / 100)}xx` as StatusClass;
