/** 首屏以外各页的文字。 */
export const viewsZh = {
  first: "总览", sections: "规划各页", trail: "当前位置", data: "数据 →", asOf: "当时所知", present: "回到现在",
  past: (instant) => `所见为 ${instant} 时已知的情况`,
  live: { on: "实时", lost: "连接中断：所见数字可能已旧", off: "未连接", past: "历史时点，不再变化" },
  views: {
    indicators: "指标", commitments: "承诺", projects: "项目", chains: "产业链", transit: "交通", districts: "县区", changes: "变化",
    narrow: "筛选", verdict: "判断", ofAll: (n, all) => `${all} 项中的 ${n} 项`, inAll: (n) => `共 ${n} 项，按规划文本顺序`,
    nothing: "没有符合条件的内容，请减少筛选条件。", last: (word) => `最后已知：${word}`, more: "显示更多", search: "检索", searchHint: "名称、单位或拼音首字母",
  },
  columns: {
    name: "名称", verdict: "判断", pace: "进度比", period: "时期", source: "出处", year: "年末", expected: "应达", gap: "差距", value: "数值", status: "状态",
    published: "发布", project: "项目", stage: "阶段", contribution: "预期贡献", since: "自", light: "评级", original: "首次基线", baseline: "基线",
    forecast: "预计", actual: "实际", slip: "滞后", reason: "原因", state: "状态", due: "期限", owner: "责任单位", role: "角色", tier: "层级",
  },
  source: { chapter: (n) => `第${n}章`, section: (n) => `第${n}节`, box: (n) => `专栏 ${n}` },
  subject: {
    standing: "现状", series: "序列", why: "判断依据", years: "逐年情况", feeds: "支撑项目", attribute: "属性", baseline: "基期", target: "目标", pace: "进度比",
    period: "最新数据", responsible: "责任单位", asOf: "截至", noFigures: "尚无公布数据；缺数不作推测。", noYears: "各年均不能判断。",
    noFeeders: "尚无已知的支撑项目。", noWorking: "尚未作出判断，无计算过程。", lastKnown: (word, period) => `最后已知：${word}（${period}）`,
    vintages: (n) => `全部 ${n} 个版本及出处`, revision: (n) => `第 ${n} 版`, withdrawn: "已撤回",
  },
  working: {
    elapsed: "时间进度 τ", years: (gone, all) => `${all} 年中的 ${gone} 年`, progress: "完成进度 P", ratio: "进度比 r = P / τ", expected: "此时应达", gap: "超前（+）或落后（−）", achieved: "迄今年均",
    needed: "今后需要", perYear: (figure) => `每年 ${figure}`, projection: "照此速度将达",
    thresholds: (ahead, on, basically, red) => `${ahead} 起为快于预期，${on} 起为符合预期，${basically} 起为基本符合；低于 ${red} 为红灯（约束性指标低于 ${on} 即为红灯）。`,
    stale: (period) => `按 ${period} 年数据判断，更新的数据尚未公布。`, provisional: "含初步数据，核定后判断可能变化。", methods: "其他方法的结论",
  },
  kind: {
    LEVEL: "到目标年达到的水平，按均匀进度衡量。", LEVEL_WITH_GROWTH: "按不变增速达到的水平。", AVERAGE_GROWTH: "规划期年均增速。",
    CUMULATIVE_REDUCTION: "规划期累计下降，逐年公布。", CUMULATIVE_TOTAL: "规划期累计总量。", RANGE: "介于下限与上限之间的总量。", STEP: "有或无，没有一半。",
    INCREMENT: "在基期上提高若干。", RELATIVE: "与另一序列平均值相比。", HOLD: "每年守住的下限或上限。", ASSIGNED: "上级下达的任务。", DIRECTIONAL: "方向性表述，没有终点。",
  },
  formula: {
    LEVEL: "P = (y − b) / (T − b)，r = P / τ", LEVEL_WITH_GROWTH: "P = ln(y / b) / ln(T / b)，r = P / τ", AVERAGE_GROWTH: "P = ln ∏(1 + gᵢ) / (n · ln(1 + g*))，r = P / τ",
    CUMULATIVE_REDUCTION: "P = ln(1 − C) / ln(1 − R*)，C = 1 − ∏(1 − xᵢ)", CUMULATIVE_TOTAL: "P = y / T，r = P / τ", RANGE: "P = y / 下限，r = P / τ", STEP: "y ≥ T", INCREMENT: "P = (y − b) / Δ，r = P / τ",
    RELATIVE: "平均(y) − 平均(对照)", HOLD: "y 在限值之内", ASSIGNED: "y 与下达任务相比", DIRECTIONAL: "—",
  },
  method: {
    linear: "线性进度（本系统）", "compound-growth": "复合增速（本系统）", geometric: "不变增速", "eurostat-cagr": "欧盟统计局：实际增速与所需增速之比", "un-2023": "联合国 2023", "escap-current-status": "亚太经社会现状指数，0 至 10",
  },
  status: { PRELIMINARY: "初步", FINAL: "核定", REVISED: "修订", ESTIMATE: "估计" },
  chart: { figures: "实际", path: "规划进度", target: "目标", projection: "照此速度", earlier: "较早版本" },
  project: {
    standing: "现状", path: "已发生的事", milestones: "节点计划", money: "投资", held: "制约因素", officials: "责任分工", feeds: "受其影响的目标", since: (date) => `自 ${date}`,
    unverified: "列入规划，状态待核实", number: "编号", national: "国家项目代码", owner: "业主", total: "总投资", scope: "范围", capacity: "规模", regions: "地点", lists: "所在清单",
    noMilestones: "尚未制定节点计划。", noMoney: "没有可对您公开的投资数据。", notHeld: "目前没有已知的堵点。", noOfficials: "尚未登记责任单位。", feedsNothing: "没有已知的指标或承诺依赖该项目。",
    days: (n) => `${n} 天`, overdue: (n) => `逾期 ${n} 天`, gantt: (n) => `${n} 个节点的时间图；下表内容相同`, ganttKey: "◇ 最新基线 · ○ 预计 · ● 实际 · 虚线：逾期 · 虚线圈：首次基线 · 竖线：今天",
  },
  money: { hundredMillion: (n) => `${n} 亿元`, estimate: "批复概算", total: "总投资", planned: "计划", inPlace: "到位资金", reported: "完成（填报）", statistical: "完成（统计）" },
  blocker: { LAND: "用地", FUNDS: "资金", PERMITS: "审批手续", DEMOLITION: "征地拆迁", UTILITIES: "水电气热等配套", MARKET: "市场变化", DESIGN: "规划设计", WEATHER: "天气与环保管控", LABOUR: "用工", ENERGY: "能耗指标", OTHER: "其他" },
  state: { OPEN: "未办结", ANSWERED: "已答复", CLOSED: "已销号" },
  role: { COORDINATING_LEADER: "包联领导", LEAD_DEPARTMENT: "牵头单位", LOCAL_COMMITTEE: "属地（县、区、园区）", PROJECT_UNIT: "项目单位", SERVICE_OFFICER: "服务专员" },
  chains: { sub: "没有人确认或查明缺失的，就是未知", nodes: "环节", confirmed: "已确认", missing: "缺失", unknown: "未知", graph: "产业链分层图", alt: (name) => `${name}：从上游到下游的环节` },
  transit: { sub: "设施与在建工程分别记录状态", map: "交通网络示意图", alt: "规划交通网络示意图；下表内容相同", lines: "线路与设施", facility: "设施", works: "工程", length: "长度（公里）", opened: "开通" },
  facility: { PLANNED: "规划", EXISTING: "既有", LISTED: "列入规划", RESERVE: "储备", PREPARATION: "前期", SIGNED: "签约", STARTED: "在建", COMPLETED: "竣工", IN_USE: "投用", CLOSED: "停用" },
};
