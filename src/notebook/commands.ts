/** All that the palette offers on the page as it stands. */
import type { Baseline, Scenario } from '../../models/index.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { inOtherLanguage } from '../i18n/other-language.ts';
import { SHIPPED_BASELINES } from '../story/shipped.ts';
import type { IconName } from '../ui/icons.ts';
import { theme, THEMES } from '../ui/theme.svelte.ts';
import { BASE } from './document.ts';
import { inspector } from './inspector.svelte.ts';
import type { LibraryItem } from './library.svelte.ts';
import type { Command } from '../ui/palette-search.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What the page can do, by the names of the palette. */
export interface PageActions {
  readonly goto: (id: string) => void;
  readonly save: () => void;
  readonly handOn: () => void;
  readonly openFile: () => void;
  readonly openSaved: (id: string) => void;
  readonly useBaseline: (baseline: Baseline) => void;
  readonly addExample: (scenario: Scenario) => void;
  readonly addScenario: () => void;
  readonly present: () => void;
  readonly print: () => void;
  readonly showKeys: () => void;
}

/** A chapter or cell. */
export interface Place {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly place?: string | undefined;
}

export interface Page {
  readonly workspace: Workspace;
  readonly outline: readonly Place[];
  readonly saved: readonly LibraryItem[];
  readonly examples: readonly Scenario[];
  readonly actions: PageActions;
}

export function commandsOf(page: Page): Command[] {
  return [...actions(page), ...places(page), ...files(page), ...levers(page)];
}

function actions({ workspace, actions: page }: Page): Command[] {
  const { app, notebook, shell } = i18n.t;
  const act = (icon: IconName, label: string, run: () => void, shortcut?: string): Command => ({
    id: `action/${label}`,
    group: 'action',
    icon,
    label,
    also: inOtherLanguage(label),
    shortcut,
    run,
  });
  const chosen = workspace.document.selected !== BASE;
  return [
    ...(workspace.canUndo ? [act('undo', app.undo, () => workspace.undo(), 'Ctrl+Z')] : []),
    ...(workspace.canRedo ? [act('redo', app.redo, () => workspace.redo(), 'Ctrl+Shift+Z')] : []),
    act('plus', shell.newScenario, page.addScenario),
    ...(chosen ? [act('ok', notebook.saveScenario, page.save, 'Ctrl+S')] : []),
    act('file', notebook.openFile, page.openFile),
    act('export', notebook.exportFile, page.handOn),
    act('present', app.present, page.present, 'F'),
    act('print', app.print, page.print),
    act('keys', shell.keys, page.showKeys, '?'),
    act('screen', shell.otherLanguage, () => i18n.use(i18n.lang === 'zh' ? 'en' : 'zh')),
    ...THEMES.filter((name) => name !== theme.current).map((name) =>
      act(({ system: 'screen', light: 'sun', dark: 'moon' } as const)[name], shell.themeTo[name], () =>
        theme.use(name),
      ),
    ),
  ];
}

const places = ({ outline, actions: page }: Page): Command[] =>
  outline.map(({ id, number = '', title, place = '' }) => ({
    id: `place/${id}`,
    group: 'place',
    icon: 'right',
    label: number + place + title,
    also: inOtherLanguage(title),
    run: () => page.goto(id),
  }));

function files({ workspace, saved, examples, actions: page }: Page): Command[] {
  return [
    ...saved.map(({ id, title, aside }): Command => ({
      id: `scenario/${id}`,
      group: 'scenario',
      icon: 'file',
      label: title,
      aside,
      run: () => page.openSaved(id),
    })),
    ...SHIPPED_BASELINES.filter(({ id }) => id !== workspace.document.baseline.id).map(
      (baseline): Command => ({
        id: `baseline/${baseline.id}`,
        group: 'baseline',
        icon: 'layers',
        label: baseline.title[i18n.lang],
        also: `${baseline.title.zh} ${baseline.title.en}`,
        run: () => page.useBaseline(baseline),
      }),
    ),
    ...examples.map((scenario): Command => ({
      id: `example/${scenario.id}`,
      group: 'example',
      icon: 'plus',
      label: scenario.title,
      also: `${scenario.note ?? ''} ${scenario.id}`,
      run: () => page.addExample(scenario),
    })),
  ];
}

const levers = ({ workspace }: Page): Command[] =>
  workspace.levers.map(({ id, label }) => ({
    id: `lever/${id}`,
    group: 'lever',
    icon: 'edit',
    label: label[i18n.lang],
    also: `${label.zh} ${label.en} ${id}`,
    run: () => inspector.seek(label[i18n.lang]),
  }));
