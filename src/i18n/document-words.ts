/** Words for what may be wrong with a document: Chinese, English. */
export const SAVE_AS = {
  docx: ['另存为 .docx', 'save it as .docx'],
  xlsx: ['另存为 .xlsx', 'save it as .xlsx'],
  document: ['另存为 .docx、.xlsx 或 .txt', 'save it as .docx, .xlsx or .txt'],
} as const;
export const DAMAGE = {
  truncated: ['不完整，文件被截断', 'the file is cut short'],
  badChecksum: ['校验不符，内容被改动或传输出错', 'the checksum does not match'],
  badArchive: ['压缩结构读不懂', 'the archive cannot be read'],
  missingPart: ['缺了必需的部分', 'a necessary part is missing'],
  badXml: ['XML 读不懂', 'the XML cannot be read'],
  badText: [
    '文字编码读不懂（不是 UTF-8、UTF-16 或 GB18030）',
    'the encoding is none of UTF-8, UTF-16 and GB18030',
  ],
  badCsv: ['引号没有配对', 'a quotation mark is not closed'],
  badPdf: ['PDF 结构读不懂', 'the PDF cannot be read'],
  badCell: ['单元格的值读不懂', 'the value of a cell cannot be read'],
} as const;
export const MEASURE = {
  bytes: ['字节数', 'bytes'],
  unpackedBytes: ['解压后字节数', 'bytes when unpacked'],
  parts: ['内部文件数', 'parts'],
  elements: ['元素数', 'elements'],
  depth: ['嵌套层数', 'levels of nesting'],
  rows: ['行数', 'rows in a sheet'],
  columns: ['列数', 'columns in a sheet'],
  cells: ['单元格数', 'cells'],
  pages: ['页数', 'pages'],
  textItems: ['文字块数', 'pieces of text'],
} as const;
