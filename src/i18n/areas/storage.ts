const zh = {
  saved: (time: string) => `${time} 已保存`,
  saving: '正在保存',
  notSaved: '未能保存',
  deleted: (what: string) => `已删除${what}`,
  undone: '已撤销',
  openFile: '打开文件',
  saveFile: '存为文件',
};
const en: typeof zh = {
  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving',
  notSaved: 'Could not save',
  deleted: (what: string) => `Deleted ${what}`,
  undone: 'Undone',
  openFile: 'Open a file',
  saveFile: 'Save to a file',
};
export const storage = { zh, en };
