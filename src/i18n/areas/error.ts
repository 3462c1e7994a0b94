const zh = {
  title: '出错了',
  cellFailed: '这一单元没有算成，其余不受影响。',
  retry: '再试一次',
  details: '技术细节',
  keptOld: '下面仍是上一次的结果。',
};
const en: typeof zh = {
  title: 'Something failed',
  cellFailed: 'This cell could not be computed; the others are not affected.',
  retry: 'Try again',
  details: 'Technical details',
  keptOld: 'Below is still the last result.',
};
export const error = { zh, en };
