/** 预警：首屏卡片与预警页的文字。 */
export const alertsZh = {
  alerts: {
    title: "预警", sub: "规则发现、尚未解除", none: "现在没有未解除的预警", noneMore: "规则每几分钟核对一次，有新情况即时提示。", all: "全部预警",
    standing: (n) => `未解除 ${n} 条`, unacknowledged: (n) => `${n} 条无人确认`, silenced: (n) => `${n} 条静默中`,
    days: (n) => n < 1 ? "今天" : `${n} 天`, since: "已持续", owner: "责任单位", unassigned: "责任单位未登记", times: (n) => `共 ${n} 个`,
    severity: { CRITICAL: "特急", HIGH: "紧急", MEDIUM: "较重", LOW: "一般" },
    state: { OPEN: "待确认", ACKNOWLEDGED: "已确认", RESOLVED: "已解除" },
    kind: {
      VERDICT_RED: "亮红灯", FIGURE_OVERDUE: "数据逾期", REPORT_OVERDUE: "报表逾期", PROJECT_REPORT_OVERDUE: "项目月报逾期", MILESTONE_SLIPPED: "节点滞后", BLOCKER_PAST_DUE: "堵点逾期",
      CHAIN_SUPPLY: "产业链缺供应", FUNDS_BEHIND: "资金落后", RATINGS_CONTRADICT: "评级矛盾",
    },
    step: {
      RAISED: "发现", REPEATED: "又一原因", CHANGED: "情况变化", ACKNOWLEDGED: "确认", ASSIGNED: "交办", SILENCED: "静默", ESCALATED: "升级", RESOLVED: "解除",
    },
    resolution: { CAUSE_GONE: "原因已消失", RULE_OFF: "规则已停用" },
    columns: { subject: "对象", why: "原因", severity: "级别", owner: "责任单位", since: "已持续", state: "状态" },
    standingNow: "未解除", over: "已解除", everything: "全部", level: (n) => `已升级 ${n} 级`, to: "送达", raised: "发现时间", silencedUntil: "静默至", resolved: "解除时间", rule: "规则",
    causes: "原因", history: "经过", historySignIn: "登录后可见经过：谁、何时、为何。", by: "经办", system: "系统", handle: "处理", person: "承办人",
    acknowledge: "确认", acknowledgeHint: "确认表示已知悉；原因消失后自动解除。", note: "说明", assign: "交办", department: "单位代码", silence: "静默", until: "截止日期", reason: "理由",
    loud: "结束静默", failed: "未能完成", open: "打开对象",
  },
};
