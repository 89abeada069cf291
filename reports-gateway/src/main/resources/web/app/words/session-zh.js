export const sessionZh = {
  purpose: {
    title: "请说明用途", hint: "该数据有条件共享。所填用途将随本标签页的每次读取一并记录。", label: "用途",
    show: "查看", said: (purpose) => `用途：${purpose}`, change: "修改",
  },
  session: {
    signIn: "登录", signOut: "退出", again: "重新登录",
    ended: "会话已结束：现在只显示公开内容，不能再提交。",
    refused: "未能登录：登录被拒绝或已中断。",
    broken: "尚未登录：本次登录是在别的浏览器或窗口发起的，或已超时，或已用过。",
    unavailable: "尚未登录：身份认证服务暂无响应，请几分钟后再试。",
    role: {
      planner: "规划管理员", reporter: "填报人", signatory: "签发人", reviewer: "审核人", releaser: "发布人", owner: "项目单位", district: "县区",
      leader: "领导", supervisor: "监督人", evaluator: "第三方评估", auditor: "审计", operator: "运维", system: "系统",
    },
  },
};
