import process from 'node:process';
import { createServer } from 'vite';

/** Serves the app on this machine only, says where, and opens a browser if there is a screen to open it on. */
const server = await createServer({ server: { host: '127.0.0.1' } });
await server.listen();
server.printUrls();

const hasScreen =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
if (hasScreen && !process.env['CI']) server.openBrowser();
