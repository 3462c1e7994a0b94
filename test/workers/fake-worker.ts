/** Workers for tests: the real wire (comlink over a MessageChannel), in this thread. */
import { expose } from 'comlink';
import type { Message, Service, WorkerLike } from '../../workers/session.ts';

type AnyService = Service<Message>;

export interface FakeWorker extends WorkerLike {
  readonly ended: boolean;
  /** As a browser tells that a worker's script failed. */
  crash(message: string): void;
}

/** @param service null for a worker that starts and never answers */
export function fakeWorker(service: AnyService | null): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  const page = new EventTarget();
  if (service) expose(service, port2);
  port1.onmessage = (event) =>
    page.dispatchEvent(new MessageEvent('message', { data: event.data as unknown }));
  let ended = false;
  return {
    get ended() {
      return ended;
    },
    postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
    addEventListener: (type, listener) => page.addEventListener(type, listener),
    removeEventListener: (type, listener) => page.removeEventListener(type, listener),
    terminate() {
      ended = true;
      port1.close();
      port2.close();
    },
    crash: (message) => page.dispatchEvent(Object.assign(new Event('error'), { message })),
  };
}

/** Spawns these workers one after the other, the last one for ever; keeps all that were started. */
export function fakeSpawn(...services: (AnyService | null)[]) {
  const started: FakeWorker[] = [];
  const spawn = (): FakeWorker => {
    const worker = fakeWorker(services[Math.min(started.length, services.length - 1)]!);
    started.push(worker);
    return worker;
  };
  return { started, spawn };
}
