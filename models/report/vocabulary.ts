/**
 * The words of the genre and what each says, as data: facet → words.
 *
 * A facet is `dimension:value`. A subject (scheme, fund, care, tier, place, group) is
 * replaced by the next word of its dimension; metric facets (`m:`) add up within a label
 * and are resolved together in `metrics.ts`; the rest steers the reading of a clause.
 * The longest word wins, so an exception is simply a longer word.
 */
export const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  'scheme:employee': '职工 参保职工 城镇职工 职工医保 职工基本医保 职工医疗保险 职工基本医疗保险 职工参保',
  'scheme:resident': '居民 城乡居民 城镇居民 居民医保 城乡居民医保 新农合 新型农村合作医疗',
  'scheme:maternity': '生育保险 生育险 职工生育保险',
  'scheme:workInjury': '工伤保险 工伤险 工伤',
  'scheme:civilServant':
    '公务员医疗补助 公务员补助 公务员补助金 公务员医疗补助金 公务员医疗保险 公务员医保 公务员补充医疗 公务员补充医疗保险',
  'scheme:retiredCadre': '离休人员 离休干部 离休 离休老干部 离休医疗 离休统筹 离休人员医疗',
  'scheme:supplementary':
    '补充医疗保险 补充医保 职工补充医疗保险 职工补充医疗 大额医疗 大额医疗保险 大额医疗补助 大额医疗费用补助 大额医疗互助 大额救助 大额补助 大额补充 大额补充医疗保险 职工大额 职工大额医疗 其他医疗保险 其他医保 长期护理保险 长期护理 长护险 长护保险 大病医疗互助 大病互助 大额保险 大额互助',
  'group:centralFinance': '中央财政资金 中央财政补助资金 中央财政补助 中央补助 中央的补助 中央财政',
  'group:provincialFinance':
    '自治区财政 自治区级财政 自治区补助 省级财政补助 省财政补助 省级补助 省补助 省级财政 省级财政预算安排 省级财政配套资金',
  'group:cityFinance':
    '州级财政 州级财政补助 州级补助 盟级财政 市本级财政 市级财政补助 市财政补助 市级补助 市级财政 市级财政预算安排 市级财政配套资金',
  'group:countyFinance':
    '县(市)级财政 县(市、区)级财政 县(区)级财政 区级财政 县级财政补助收入 县级财政 县级财政补助 区级财政补助 县财政补助 区财政补助 县级补助 区级补助 县级财政预算安排 县级财政配套资金 县级配套资金',
  'group:longTermCare': '长期护理保险 长期护理 长护险 长护保险',
  'layer:assistance':
    '兜底保障补偿 兜底保障 医疗救助 医疗救(资)助 民政救助 救助 医疗救助基金 城乡医疗救助 救助报销 救助补偿',
  'layer:catastrophic': '大病保险 大病 大病医疗保险 大病报销 城乡居民大病保险 职工大病保险 大病补偿',
  'layer:large': '补充保险 补充医疗 大额补助 大额报销 大额支付 补充保险报销 大额医疗补助报销',
  'layer:basic':
    '基本医保报销 基本医疗报销 基本医疗保险报销 基本统筹报销 基本医疗统筹支付 基本医保支付 基本医疗保险统筹支付',

  'fund:pooled': '统筹基金 统筹 统筹账户 医保统筹基金 社会统筹 统筹部分',
  'fund:personalAccount':
    '账户收入 账户支出 账户结余 账户基金 个人账户待遇 个人账户支付 个人账户使用 个人账户消费 个账支付 个人账户 个人帐户 个账 个人账户基金 个人收入 个人支出 个帐',
  'fund:total': '总支出 总收入 基金总支出 基金总收入 收支总额',

  'care:inpatient': '住院 出院 住院医疗',
  'care:ordinaryInpatient': '普通住院',
  'care:singleDiseaseInpatient': '单病种住院 单病种',
  'care:injuryInpatient': '外伤住院 意外伤害 意外伤害住院 无责任外伤 外伤',
  'care:psychiatricInpatient': '精神病 精神疾病 精神病住院 精神疾病住院 精神类住院',
  'care:outpatient': '门诊 门急诊 门(急)诊 门诊医疗',
  'care:outpatientPooled': '门诊共济 门诊统筹 普通门诊 普通门诊统筹 普通门急诊',
  'care:outpatientChronic':
    '门诊慢特病 门诊慢性病 门诊慢病 慢特病 慢性病 慢病 门诊重症慢性病 重症慢性病 重慢病 门诊特殊慢性病 门诊特殊疾病 门诊特殊病 门诊大病 门诊特病 门诊特慢病 特慢病 特殊疾病 门特 门慢 特门 特殊门诊 门诊慢特 门诊重症',
  'care:separateDrugs': '单独支付药品 单独支付 单独支付药 门诊单独支付药品',
  'care:negotiatedDrugs':
    '国谈药 国谈药品 国家谈判药 国家谈判药品 谈判药品 国谈门诊 国家谈判门诊 国家谈判药门诊 国谈药品门诊 双通道药品 双通道 特药 特殊药品 高值药品',
  'care:twoDiseases': '两病 门诊两病 两病门诊 高血压糖尿病 高血压、糖尿病',
  'care:daySurgery': '日间手术 日间病房',
  'care:reproductiveOutpatient': '生殖门诊 辅助生殖 辅助生殖门诊',
  'care:personalAccount':
    '账户收入 账户支出 账户结余 个人账户待遇 个人账户支付 个人账户使用 个人账户消费 个账支付 个人账户 个人帐户 个账 个帐',
  'care:catastrophic': '大病保险保费 大病保险费 大病保险保险费 购买大病保险',
  'care:maternity': '生育待遇 生育 生育保险待遇 生育补助',
  'care:maternityMedical': '生育医疗 生育医疗费 生育医疗费用 生育医疗待遇 计划生育医疗',
  'care:maternityAllowance': '生育津贴 生育津贴待遇 生育津贴医疗 产假津贴',
  'care:maternityInpatient': '生育住院',
  'care:maternityOutpatient': '生育门诊 产前检查 产前门诊',
  'care:workInjury': '工伤待遇 工伤保险待遇',
  'care:workInjuryMedical': '工伤医疗 工伤医疗费 工伤医疗费用 工伤医疗待遇',
  'care:workInjuryLumpSum':
    '一次性待遇 一次性伤残补助金 一次性工伤待遇 一次性工亡补助金 一次性伤残补助 一次性补助金',
  'care:workInjuryPeriodic': '定期待遇 定期伤残津贴 伤残津贴 长期待遇 供养亲属抚恤金 定期工伤待遇',
  'm:medical': '医疗待遇 医疗费用 医药费用 医疗费 医疗基金 医疗支出 医药费',

  'tier:level1AndBelow':
    '一级及以下 一级医院及以下 一级及一级以下 一级医疗机构及以下 一级以下 一级(含)以下 一级及以下医疗机构 一级(及以下)',
  'tier:level1': '一级',
  'tier:level2': '二级',
  'tier:level3': '三级 三甲',
  'tier:ungraded': '未定级 未评级 未定等级 无等级 无级别 未评定等级 未分级 其他级别',
  'tier:countyLevel': '县级医疗机构 县级医院 县级公立医院 县级 县直医院 县直医疗机构 区级医疗机构 区级医院',
  'tier:townshipHealthCentre':
    '乡镇卫生院 乡镇级 乡级 卫生院 乡镇医疗机构 中心卫生院 乡级医疗机构 乡(镇)卫生院 镇卫生院',

  'place:inCounty':
    '县(市、区)域内 县(区)域内 县(市)域内 县(市、区)内 县(区)内 县内 县域内 县域 区内 区域内 本县 县内医院 旗内',
  'place:inCity':
    '州内 州域内 盟内 盟域内 地区内 市内跨县 市内 市域内 本市 市域 市直 市内异地 市内县外 统筹区内 统筹地区内 本地 市内医院 县外市内',
  'place:inProvince':
    '省内州外 州外省内 省内盟外 自治区内异地 自治区内 省内异地 省内市外 市外省内 省内 省内转外 省内跨市 省内其他',
  'place:outOfProvince': '自治区外 省外 跨省异地 跨省 省外异地 省际 跨省转外',
  'place:outOfCity':
    '州外 盟外 地区外 转外率 外转率 转外住院率 外转住院率 市外 市外医院 异地 异地就医 转外 转外就医 统筹区外 统筹地区外 市域外 外地 转诊转院 市外异地',
  'place:':
    '市级医院 市级医疗机构 按医院级别 按医院等级 按医疗机构等级 按医疗机构级别 按级别 按等级 按机构级别 分级别 分等级 县外 县域外 全市 全县 我市 我县 全区 我区',
  'inert:institution': '精神病医院 精神病专科医院 精神病防治院 门诊部 医院门诊部',
  'inert:fresh': '全市 全县 我市 我县 全区 我区 全省 我省 全州 我州 全盟 全旗',

  'group:individual': '个人缴费率 个人缴费比例 个人缴费费率',
  'group:employer':
    '单位缴费率 单位缴费比例 企业缴费率 企业缴费比例 企业缴费 单位缴费 单位缴费费率 用人单位 单位费率 用人单位缴费率 用人单位缴费比例',
  'group:students': '在校学生 学生 大学生 中小学生 学生儿童',
  'group:enterprise': '企业 特困企业 困难企业 改制企业 破产企业 僵尸企业 企业单位 企业职工',
  'group:publicInstitution': '事业单位 事业',
  'group:governmentOrgan': '机关 机关单位 行政机关',
  'group:flexibleEmployment': '灵活就业人员 灵活就业 灵活就业者',
  'group:others': '其他人员 其它人员 其他参保人员',
  'group:ruralLowIncome': '农村低收入人口 低收入人口 农村低收入 低收入家庭',
  'group:liftedOutOfPoverty': '脱贫人口 脱贫户 脱贫群众 已脱贫人口',
  'group:targetedPovertyAlleviation': '精准扶贫对象 精准扶贫 精准扶贫人员 建档立卡 建档立卡贫困人口 贫困人口',
  'group:severelyDisabled': '重度残疾人员 重度残疾人 重度残疾 重残 重残人员',
  'group:minimumLivingAllowance': '低保对象 低保 低保人员 最低生活保障 最低生活保障对象 低保人口',
  'group:destitute': '特困人员 特困供养 特困供养人员 特困对象 特困',
  'group:orphans': '孤儿 事实无人抚养儿童',
  'group:marginalPoverty': '边缘易致贫 边缘易致贫户 监测对象 防返贫监测对象 突发严重困难户',
  'group:manualClaims': '手工补偿 手工报销 零星报销',
  'group:female': '女性 女职工 女性职工 女工',
  'group:instantSettlement': '即时结算 直接结算 联网结算 即时结报 异地联网结算 直接结算人次',
};
