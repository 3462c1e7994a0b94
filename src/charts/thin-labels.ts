/** Which labels of the horizontal axis are written, so that they stay apart. */
import { textWidth } from './text-width.ts';

export interface AxisLabel {
  readonly index: number;
  readonly text: string;
}

/** Whole months, quarters, halves, years and multiples of years, for steps that people expect. */
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];
const GAP = 12;

/**
 * @param labels one for each point; `YYYY-MM` months are thinned to Januaries and then written as years
 * @param width px of the plot
 */
export function thinLabels(labels: readonly string[], width: number): AxisLabel[] {
  const months = labels.every((label) => /^\d{4}-\d{2}$/.test(label));
  const room = labels.length > 1 ? (width * 0.97) / (labels.length - 1) : width;
  for (const step of STEPS) {
    const yearly = months && step >= 12;
    const start = yearly
      ? Math.max(
          0,
          labels.findIndex((label) => label.endsWith('-01')),
        )
      : offset(labels.length, step);
    const shown = labels.flatMap((label, index) =>
      (index - start) % step === 0 && index >= start
        ? [{ index, text: yearly ? label.slice(0, 4) : label }]
        : [],
    );
    const widest = Math.max(0, ...shown.map(({ text }) => textWidth(text, 13)));
    if (shown.length <= 1 || widest + GAP <= room * step) return shown;
  }
  return labels.length > 0 ? [{ index: 0, text: labels[0] ?? '' }] : [];
}

/** Counted back from the last point, whose label matters most. */
const offset = (count: number, step: number): number => (count - 1) % step;
