/** Alerts: the card of the first screen and the views. */
export const alertsEn = {
  alerts: {
    title: "Alerts", sub: "found by rules, not resolved yet", none: "No alert stands now", noneMore: "Rules are checked every few minutes, and as soon as something changes.", all: "All alerts",
    standing: (n) => `${n} standing`, unacknowledged: (n) => `${n} not acknowledged`, silenced: (n) => `${n} silenced`,
    days: (n) => n < 1 ? "today" : n === 1 ? "1 day" : `${n} days`, since: "for", owner: "Responsible", unassigned: "no department is named", times: (n) => `${n} so far`,
    severity: { CRITICAL: "Critical", HIGH: "High", MEDIUM: "Medium", LOW: "Low" },
    state: { OPEN: "Not acknowledged", ACKNOWLEDGED: "Acknowledged", RESOLVED: "Resolved" },
    kind: {
      VERDICT_RED: "Turned red", FIGURE_OVERDUE: "Figure overdue", REPORT_OVERDUE: "Report overdue", PROJECT_REPORT_OVERDUE: "Monthly report overdue", MILESTONE_SLIPPED: "Milestone slipped", BLOCKER_PAST_DUE: "Blocker past due",
      CHAIN_SUPPLY: "Chain without supply", FUNDS_BEHIND: "Funds behind", RATINGS_CONTRADICT: "Ratings contradict",
    },
    step: {
      RAISED: "Raised", REPEATED: "Another cause", CHANGED: "Changed", ACKNOWLEDGED: "Acknowledged", ASSIGNED: "Assigned", SILENCED: "Silenced", ESCALATED: "Gone up", RESOLVED: "Resolved",
    },
    resolution: { CAUSE_GONE: "no cause is left", RULE_OFF: "the rule was switched off" },
    columns: { subject: "Subject", why: "Why", severity: "Severity", owner: "Responsible", since: "For", state: "State" },
    standingNow: "Standing", over: "Resolved", everything: "All", level: (n) => `${n} steps up`, to: "Goes to", raised: "Raised", silencedUntil: "Silenced until", resolved: "Resolved", rule: "Rule",
    causes: "Causes", history: "What became of it", historySignIn: "Sign in to see who did what, when and why.", by: "By", system: "the suite", handle: "Handle", person: "Assigned to",
    acknowledge: "Acknowledge", acknowledgeHint: "It says that you have seen it; it ends by itself when its causes are gone.", note: "Note", assign: "Assign", department: "Code of the department", silence: "Silence", until: "Until the end of", reason: "Reason",
    loud: "End the silence", failed: "That could not be done", open: "Open the subject",
  },
};
