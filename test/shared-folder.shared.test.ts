import fs from 'node:fs';
import { expect, test } from 'vitest';
import { describeShared, sharedFolder } from './helpers/shared.ts';

describeShared('the shared folder', () => {
  test.each(['data', 'facts', 'reports'])('has files in %s/', (folder) => {
    expect(fs.readdirSync(`${sharedFolder}/${folder}`).length).toBeGreaterThan(0);
  });
});
