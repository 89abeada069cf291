export const sessionZh = {
  session: {
    signIn: "登录", signOut: "退出", again: "重新登录",
    ended: "会话已结束：现在只显示公开内容，不能再提交。",
    refused: "未能登录：登录被拒绝或已中断。",
    role: {
      planner: "规划管理员", reporter: "填报人", signatory: "签发人", reviewer: "审核人", releaser: "发布人", owner: "项目单位", district: "县区",
      leader: "领导", supervisor: "监督人", evaluator: "第三方评估", auditor: "审计", operator: "运维", system: "系统",
    },
  },
};
