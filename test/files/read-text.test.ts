import { expect, test, vi } from 'vitest';
import { LIMITS } from '../../models/limits.ts';
import { parseFundcastFile } from '../../models/scenario/parse-file.ts';
import { writeScenarioFile } from '../../models/scenario/write-file.ts';
import { readTextFile } from '../../src/files/read-text.ts';
import { sampleScenario } from '../scenario/sample.ts';

const text = writeScenarioFile(sampleScenario());

test('a UTF-8 file is its text, with or without a byte-order mark', async () => {
  expect(await readTextFile(new File([text], 'a.fundcast.json'))).toEqual({
    ok: true,
    value: { name: 'a.fundcast.json', text },
  });
  const marked = await readTextFile(new File(['\uFEFF', text], 'a.fundcast.json'));
  expect(marked.ok && parseFundcastFile(marked.value.text).ok).toBe(true);
});

test('GBK text is refused, not mended', async () => {
  const gbk = new Uint8Array([0xd2, 0xbd, 0xb1, 0xa3]); // 医保
  const refused = await readTextFile(new File([gbk], 'a.json'));
  expect(refused).toEqual({ ok: false, error: [{ kind: 'badShape', place: 'a.json', problem: 'notUtf8' }] });
});

test('a file above the limit is refused before a byte is read', async () => {
  const file = new File([], 'a.json');
  Object.defineProperty(file, 'size', { value: LIMITS.fileBytes + 1 });
  const read = vi.spyOn(file, 'arrayBuffer');
  const error = [{ kind: 'fileTooLarge', bytes: LIMITS.fileBytes + 1, limit: LIMITS.fileBytes }];
  expect(await readTextFile(file)).toEqual({ ok: false, error });
  expect(read).not.toHaveBeenCalled();
});

test('a file that is gone by now is a fault with its name', async () => {
  const file = new File([text], 'a.json');
  const read = vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
  const error = [{ kind: 'badShape', place: 'a.json', problem: 'unreadable NotFoundError' }];
  expect(await readTextFile(file)).toEqual({ ok: false, error });
  expect(read).toHaveBeenCalledOnce();
});
