import { mount } from 'svelte';
import * as z from 'zod/mini';
import App from './App.svelte';
import { i18n } from './i18n/i18n.svelte.ts';
import { theme } from './ui/theme.svelte.ts';
import './ui/tokens.css';
import './ui/notebook.css';
import './cells/cells.css';

// Before any schema is used: zod's compiler probes `Function('')`, which the content policy refuses.
z.config({ jitless: true });
theme.apply();
i18n.use(i18n.lang);

mount(App, { target: document.getElementById('app')! });

if (
  import.meta.env.PROD &&
  isSecureContext &&
  location.protocol.startsWith('http') &&
  'serviceWorker' in navigator
) {
  void navigator.serviceWorker.register('./sw.js');
}
