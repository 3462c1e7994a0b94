/** The provincial level, as reports name it; a province decides the census and the centre's share of subsidies. */
const PROVINCES = [
  ...[
    '河北省',
    '山西省',
    '辽宁省',
    '吉林省',
    '黑龙江省',
    '江苏省',
    '浙江省',
    '安徽省',
    '福建省',
    '江西省',
    '山东省',
  ],
  ...[
    '河南省',
    '湖北省',
    '湖南省',
    '广东省',
    '海南省',
    '四川省',
    '贵州省',
    '云南省',
    '陕西省',
    '甘肃省',
    '青海省',
  ],
  ...['内蒙古自治区', '广西壮族自治区', '西藏自治区', '宁夏回族自治区', '新疆维吾尔自治区'],
  ...['北京市', '天津市', '上海市', '重庆市'],
];

export const isProvince = (name: string): boolean => PROVINCES.includes(name);

/** The province that a text names, where it names just one; a text that names several says nothing of its own. */
export function provinceNamed(text: string): string | null {
  const named = PROVINCES.filter((name) => text.includes(name));
  return named.length === 1 ? named[0]! : null;
}
