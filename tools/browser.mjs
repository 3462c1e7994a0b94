import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import zlib from 'node:zlib';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * Launch options for a Chromium that came with `npm ci`.
 *
 * The package holds the browser packed; the first call unpacks it beside the package, with a Chinese font.
 * `CHROMIUM_PATH` names another browser. Elsewhere than on x64 Linux, Playwright's own browser is used.
 */
export function browser(packageName = '@sparticuz/chromium') {
  const own = packageName === '@sparticuz/chromium' ? process.env['CHROMIUM_PATH'] : undefined;
  if (own) return { executablePath: own, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { args };

  const folder = path.resolve('node_modules/.cache', packageName.replace(/\W+/g, '-'));
  if (!fs.existsSync(folder)) unpack(path.resolve('node_modules', packageName, 'bin'), folder);
  const executablePath = path.join(folder, 'chromium');
  const lacksLibraries =
    spawnSync('sh', ['-c', 'ldd "$0" | grep -q "not found"', executablePath]).status === 0;
  const env = {
    ...process.env,
    LC_ALL: 'C.UTF-8', // under the C locale Chromium names a non-ASCII download "download"
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    ...(lacksLibraries ? { LD_LIBRARY_PATH: path.join(folder, 'lib') } : {}),
  };
  return { executablePath, args, env };
}

/** Unpacks into a folder of its own and renames it, so that two runs at once cannot see half a browser. */
function unpack(packed, folder) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const half = fs.mkdtempSync(`${folder}-`);
  for (const name of fs.readdirSync(packed)) {
    if (!name.endsWith('.br') || name.startsWith('fonts')) continue;
    const out = path.join(half, name.slice(0, -'.br'.length));
    const bytes = zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
    fs.writeFileSync(out, bytes, { mode: 0o755 });
    if (!out.endsWith('.tar')) continue;
    if (spawnSync('tar', ['-xf', out, '-C', half]).status !== 0) throw new Error(`cannot unpack ${name}`);
    fs.rmSync(out);
  }
  fs.writeFileSync(path.join(half, 'fonts.conf'), fontConfig(path.join(folder, 'font-cache')));
  try {
    fs.renameSync(half, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(half, { recursive: true });
  }
}

const fontConfig = (cache) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.resolve('node_modules/@embedpdf/fonts-sc/fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
