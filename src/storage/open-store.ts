/** The store as the app opens it: this browser's database, witness and channel, or what a test gives. */
import { openChannel, type ChangeChannel } from './change-channel.ts';
import { openDatabase } from './database.ts';
import { newId } from './new-id.ts';
import { createStore, type ScenarioStore } from './scenario-store.ts';
import { keepShelf, type ShelfKeeper, type StoreState } from './shelf-keeper.ts';
import { readHead } from './stored-scenario.ts';
import { compareWitness, createWitness, type Witness, type WitnessFinding } from './witness.ts';

export interface OpenStoreOptions {
  /** Null stands for a browser without a database. */
  readonly factory?: IDBFactory | null;
  readonly witnessStorage?: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly channel?: ChangeChannel;
  readonly onState?: (state: StoreState) => void;
  readonly now?: () => string;
  /** Until the database answers, ms. */
  readonly timeLimit?: number;
}

/** Never rejects: without a database the store is in memory, and its state says why. */
export async function openStore(options: OpenStoreOptions = {}): Promise<ScenarioStore> {
  const {
    factory = browserFactory(),
    witnessStorage = browserStorage(),
    onState = () => undefined,
    timeLimit,
  } = options;
  const witness = createWitness(witnessStorage);
  const keeper = await keepShelf(
    (onLost) =>
      openDatabase({
        factory: factory ?? undefined,
        onLost,
        ...(timeLimit === undefined ? {} : { timeLimit }),
      }),
    onState,
  );
  const finding = await compare(keeper, witness);
  const now = options.now ?? (() => new Date().toISOString());
  return createStore({ keeper, witness, channel: options.channel ?? openChannel(), now, newId }, finding);
}

/** What is found whole is remembered: localStorage may have been cleared alone. */
async function compare(keeper: ShelfKeeper, witness: Witness): Promise<WitnessFinding> {
  const shelf = await keeper.shelf();
  if (shelf === null || keeper.state.kind !== 'open') return { kind: 'notCompared' };
  try {
    const head = readHead(await shelf.head());
    const finding = compareWitness(witness.read(), head, keeper.dataLoss);
    if (finding.kind === 'whole') witness.note(head);
    return finding;
  } catch {
    return { kind: 'notCompared' };
  }
}

/** Even naming them throws where cookies are blocked. */
function browserFactory(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
}

function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
