/** The words of what moves on the first screen: rates along months, money, blockers, changes, time, districts. */
export const screenZh = {
  changes: {
    title: "有何变化", since: (day) => `自${day}以来`, none: "没有变化", noneMore: "此后没有评价结论、项目或堵点变动。", all: (n) => `全部 ${n} 项变化`,
    kind: { INDICATOR: "指标", COMMITMENT: "承诺", PROJECT: "项目阶段", RATING: "项目亮灯", BLOCKER: "堵点" },
    one: { INDICATOR: "指标", COMMITMENT: "承诺", PROJECT: "项目", RATING: "项目亮灯", BLOCKER: "堵点" },
    nothing: "此前无记录", pace: (from, to) => `进度比 ${from} → ${to}`, level: (n) => `第 ${n} 级`, view: "变化", compare: "两日对比", from: "从", to: "到", today: "今天",
    between: (from, to) => `${from}日终所知，与${to}日终所知`, figures: "逐个数字", list: "逐条结论、逐个项目", figure: "数字", before: "此前", after: "此后", difference: "差",
    same: "两日的数字全部相同。", equal: (n) => `其余 ${n} 个数字两日相同。`, what: "对象", when: "得知于", kinds: "类别",
  },
  trend: {
    noProject: "尚无项目计入。",
    title: "各率逐月", sub: "每月末上报所得", none: "尚无各率数据", noneMore: "项目首次月报之后即有。", of: (month, n, d) => `${month}：${n} / ${d}`, months: (n) => `${n} 个月`, open: "全部各率",
    spoken: (name, first, last, from, to) => `${name}：${first} 为 ${from}，${last} 为 ${to}`, view: "各率", numerator: "分子", denominator: "分母", byMonth: "逐月", month: "月份", value: "率", more: "其后的清单",
  },
  invest: {
    title: "投资对照计划", sub: "单位：亿元", hidden: "暂无可显示的投资数据", hiddenMore: "尚未报送，或不对外公开：登录后按权限显示。", none: "尚无投资上报", done: "完成", of: (n, d) => `${n} / ${d}`, year: (period) => `${period} 年`, behind: "本年时间已过",
  },
  held: {
    title: "堵点按时长", sub: "未解决者，自提出之日起", days: { "0-30": "30 天以内", "31-90": "31–90 天", "91-180": "91–180 天", "181-": "超过 180 天" }, none: "没有项目受阻", noneMore: "没有已知的未解决堵点。", overdue: "已逾期",
    view: "堵点", raised: "提出于", age: (n) => `${n} 天`, levels: { 0: "项目单位", 1: "县区", 2: "部门", 3: "调度会" }, level: "处理层级", onlyOverdue: "仅看逾期", ratings: "项目亮灯清单", lights: "项目亮灯",
  },
  since: { days: (n) => n === 0 ? "今日转红" : `已红 ${n} 天` },
  time: { label: "时间轴", now: "现在", changes: (n) => `${n} 项变化`, earlier: "上一个有变化的日子", later: "下一个有变化的日子", at: (day) => `${day}日终所知` },
  districts: {
    moreThan: (n) => `前 ${n} 个项目`,
    title: "县区", sub: "一格一个县区，位置大致如地图；颜色取其项目中最差的灯", unknown: "地点未记录", none: "规划未列县区。", projects: (n) => `${n} 个项目`, blockers: (n) => `${n} 个堵点`,
    table: "县区列表", whole: "全市", started: "在建及以后", map: "县区方格图", legend: "无灯：尚无项目评级", district: "县区", lights: "亮灯", works: "工程", held: "堵点",
  },
  pictures: { title: "佐证", none: "没有可向您展示的佐证。", taken: "拍摄于", file: "打开文件" },
  drill: { breaks: "数列断点", break: (period) => `数列在 ${period} 断开`, noBreaks: "没有已知断点。", plans: "年度计划值", fan: "历次数据展开", versions: "定义的各版本" },
  analysis: { title: "缺失与薄弱环节", missing: "缺失", weak: "仅一家供应", unknown: "未知", none: "没有已知的缺失或薄弱环节。", node: "环节", kind: "问题", confirmed: "已确认" },
  expired: { title: "登录已过期", more: "所见为此前读取的内容。请重新登录后继续。", again: "重新登录" },
  then: "当时",
};
