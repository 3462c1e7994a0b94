/** A schema's faults as places and problems: all of them, in the file's own path words. */
import type * as z from 'zod/mini';
import { join } from './plain-data.ts';
import { shapeFault, type ShapeFault } from './shape-problem.ts';

type Issue = z.core.$ZodIssue;
type Steps = readonly PropertyKey[];

/** What a value may not have under this schema; none when it fits. */
export function shapeFaults(schema: z.ZodMiniType, value: unknown): ShapeFault[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => issueFaults(issue, value, []));
}

/** Fields that the schema does not know; a typing slip in a key must not pass in silence. */
export function unknownFields(schema: z.ZodMiniType, value: unknown): ShapeFault[] {
  return strangers(value, schema.parse(value), '');
}

function strangers(value: unknown, known: unknown, place: string): ShapeFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = join(place, Array.isArray(value) ? Number(key) : key);
    if (!Object.hasOwn(known as object, key)) return [shapeFault(at, 'unknownField')];
    return strangers(member, (known as Record<string, unknown>)[key], at);
  });
}

/** @param root the whole value; the issue's own path is counted from `from` */
function issueFaults(issue: Issue, root: unknown, from: Steps): ShapeFault[] {
  const path = [...from, ...issue.path];
  const place = path.reduce<string>(join, '');
  if (valueAt(root, path) === undefined) return [shapeFault(place, 'missing')];
  switch (issue.code) {
    case 'invalid_type':
      return [shapeFault(place, 'wrongType', issue.expected)];
    case 'invalid_value':
      return [shapeFault(place, 'notOneOf', issue.values.map(String).join(' '))];
    case 'invalid_format':
      return [shapeFault(place, 'badFormat', issue.pattern ?? issue.format)];
    case 'too_small':
      return [shapeFault(place, 'tooSmall', Number(issue.minimum))];
    case 'too_big':
      return [shapeFault(place, 'tooBig', Number(issue.maximum))];
    case 'invalid_union':
      return unionFaults(issue, root, path);
    default:
      return [shapeFault(place, 'invalid', issue.code)];
  }
}

/** Of the shapes that were possible, the one that the value is: it fails inside, not as a whole. */
function unionFaults(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  root: unknown,
  path: Steps,
): ShapeFault[] {
  const meant = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
  if (meant.length !== 1) return [shapeFault(path.reduce<string>(join, ''), 'noSuchKind')];
  return meant[0]!.flatMap((inner) => issueFaults(inner, root, path));
}

const valueAt = (root: unknown, path: Steps): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    root,
  );
