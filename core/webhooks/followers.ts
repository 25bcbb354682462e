import type { Store } from './adapters/store.ts';
import type { Endpoint } from './domain/endpoint.ts';

/** Work for one endpoint, which goes on until it is disposed; it asks for the endpoint at each step, as it may be another by then. */
export type Follow = (endpoint: () => Endpoint) => AsyncDisposable;

/** The endpoints there are, each followed on its own: one that is slow or dead holds no other up. */
export class Followers implements AsyncDisposable {
  readonly #store: Pick<Store, 'endpoints' | 'register' | 'unregister' | 'forget'>;
  readonly #follow: Follow;
  readonly #endpoints = new Map<string, Endpoint>();
  readonly #work = new Map<string, AsyncDisposable>();
  readonly #leaving = new Set<Promise<void>>();

  constructor(store: Pick<Store, 'endpoints' | 'register' | 'unregister' | 'forget'>, follow: Follow) {
    this.#store = store;
    this.#follow = follow;
  }

  /** Begins with those that are kept. */
  async open(): Promise<void> {
    for (const endpoint of await this.#store.endpoints()) this.#begin(endpoint);
  }

  all = (): readonly Endpoint[] => [...this.#endpoints.values()];
  get = (id: string): Endpoint | undefined => this.#endpoints.get(id);

  /** One more. Resolves once that is durable. */
  async add(endpoint: Endpoint): Promise<void> {
    // It counts from here, so that of two at once only one finds the last place.
    this.#endpoints.set(endpoint.id, endpoint);
    await this.#store.register(endpoint).catch((error: unknown) => {
      this.#endpoints.delete(endpoint.id);
      throw error;
    });
    this.#begin(endpoint);
  }

  /** One that is there is as this from its next delivery on. Resolves once that is durable. */
  async change(endpoint: Endpoint): Promise<void> {
    const before = this.#endpoints.get(endpoint.id);
    this.#endpoints.set(endpoint.id, endpoint);
    await this.#store.register(endpoint).catch((error: unknown) => {
      // It signs as before: nobody was told the new secret.
      if (before) this.#endpoints.set(endpoint.id, before);
      throw error;
    });
  }

  /** Resolves once it is durable that there is none; what is being sent to it is the last. */
  async remove(id: string): Promise<void> {
    await this.#store.unregister(id);
    const work = this.#work.get(id);
    this.#work.delete(id);
    this.#endpoints.delete(id);
    const leaving = (async () => {
      await work?.[Symbol.asyncDispose]();
      await this.#store.forget(id);
    })();
    this.#leaving.add(leaving);
    void leaving.finally(() => this.#leaving.delete(leaving));
  }

  #begin(endpoint: Endpoint): void {
    const { id } = endpoint;
    this.#endpoints.set(id, endpoint);
    this.#work.set(id, this.#follow(() => this.#endpoints.get(id) ?? endpoint));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#work.values()].map((work) => work[Symbol.asyncDispose]()));
    await Promise.all(this.#leaving);
  }
}
