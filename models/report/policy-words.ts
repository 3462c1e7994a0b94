/** How a report speaks of law, causes, one-off matters, counting and plans; what about. */
export type PolicyKind = 'policy' | 'oneOff' | 'cause' | 'statistical' | 'accounting' | 'plan';

/** The first that fits, in order. */
export const POLICY_KINDS: readonly (readonly [PolicyKind, RegExp])[] = [
  ['statistical', /统计口径|统计成|统计时|统计的时候|口径调整|剔除重复/],
  [
    'oneOff',
    /一次性|未及时入账|未入账|没有入账|提前拨付|提前预拨|预缴|未按时到位|尚未到位|未到位|没有到位|暂未列支|未列支|未支付|补缴|少征缴|缴费及时|支付较去年|先到位|关闭.{0,6}通道/,
  ],
  [
    'policy',
    /(?:政策|费率|标准|比例|待遇|限额|目录|范围|基数).{0,30}(?:调整|提高|上调|下调|下降为|降至|降为|恢复|统一|执行|实施|纳入|取消|合并|适用)|(?:调整|提高|减征|降低|恢复|统一).{0,20}(?:政策|费率|标准|比例|待遇)|纳入.{0,12}(?:目录|范围|管理)|不再划入|起执行|起实施|开始实施|开始覆盖|移交税务|支付方式.{0,4}改革|标准:/,
  ],
  ['accounting', /计入.{0,12}(?:收入|支出|基金)/],
  ['cause', /原因|因为|由于|导致|因此|受.{0,12}影响|所致/],
];

export const PLAN_SECTION =
  /下一步|下步|工作打算|工作建议|工作重点|工作安排|工作措施|措施建议|对策|工作要求|工作思路|下半年工作/;

/** What a statement is about: the first topic whose words it has. */
export const POLICY_TOPICS: readonly (readonly [string, RegExp])[] = [
  ['statisticalReclassification', /统计成|统计口径|统计的时候/],
  ['interestTiming', /利息.{0,10}入账/],
  ['fiscalTiming', /财政.{0,16}到位|补助.{0,10}到位/],
  ['catastrophicPremium', /大病保险.{0,8}(?:暂未|尚未|未)列支/],
  ['collectionTiming', /入账|缴费通道|缴费及时|征缴.{0,10}未|个人缴费.{0,8}到位/],
  ['paymentTiming', /提前拨付|预拨|列支|支付较/],
  ['vaccine', /疫苗/],
  ['personalAccountCredit', /划入个人账户/],
  ['contributionRate', /费率|缴费比例|减征/],
  ['contributionBase', /缴费基数|保底缴费|社平工资/],
  ['financingStandard', /缴费标准|筹资标准|财政补助标准|个人缴费|补助标准/],
  ['annualCap', /支付限额|封顶/],
  ['chronicReimbursementRatio', /(?:慢|特殊疾病).{0,16}报销比例/],
  ['chronicDiseaseList', /种.{0,4}(?:慢特病|慢性病|特殊疾病)/],
  ['reimbursementRatio', /报销比例|支付比例|起付/],
  ['drugList', /药品目录|谈判药品|双通道|药品.{0,6}纳入/],
  ['settlementReclassification', /结算.{0,12}(?:门诊|慢特病)/],
  ['twoDiseases', /两病/],
  ['chronicOutpatient', /慢特病|慢性病/],
  ['outpatientPooled', /门诊共济|门诊统筹|普通门诊/],
  ['paymentReform', /DIP|DRG|支付方式|按病种|总额/],
  ['personalAccount', /个人账户/],
  ['procurement', /集采|集中采购|带量采购/],
  ['outOfAreaCare', /异地|转外/],
  ['collectionSystem', /税务/],
  ['ageing', /老龄|退休/],
  ['enrolment', /参保|扩面/],
  ['longTermCare', /长护|长期护理/],
];
