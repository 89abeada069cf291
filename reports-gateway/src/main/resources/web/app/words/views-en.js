/** The words of the views behind the first screen. */
export const viewsEn = {
  first: "Overview", sections: "Views of the plan", trail: "Where you are", data: "Data →", asOf: "As known on", present: "Back to the present",
  past: (instant) => `You see what was known at ${instant}`,
  live: { on: "Live", lost: "Connection lost: figures may be old", off: "Not live", past: "Not live: the past does not change" },
  views: {
    indicators: "Indicators", commitments: "Commitments", projects: "Projects", chains: "Industry chains", transit: "Transport", districts: "Districts", changes: "Changes",
    narrow: "Narrow the list", verdict: "Verdict", ofAll: (n, all) => `${n} of ${all}`, inAll: (n) => `${n} in all, in the order of the plan`,
    nothing: "Nothing fits. Take a narrowing away.", last: (word) => `last known: ${word}`, more: "Show more", search: "Search", searchHint: "Name, owner or pinyin initials",
  },
  columns: {
    name: "Name", verdict: "Verdict", pace: "Pace", period: "Period", source: "Source", year: "Year end", expected: "Expected", gap: "Gap", value: "Value", status: "Status",
    published: "Published", project: "Project", stage: "Stage", contribution: "Expected contribution", since: "Since", light: "Light", original: "First baseline", baseline: "Baseline",
    forecast: "Forecast", actual: "Reached", slip: "Slip", reason: "Reason", state: "State", due: "Due", owner: "Responsible", role: "Role", tier: "Tier",
  },
  source: { chapter: (n) => `Chapter ${n}`, section: (n) => `section ${n}`, box: (n) => `box ${n}` },
  subject: {
    standing: "Where it stands", series: "The series", why: "Why this verdict", years: "Year by year", feeds: "Projects that feed it", attribute: "Kind", baseline: "Baseline", target: "Target", pace: "Pace ratio",
    period: "Latest figure", responsible: "Responsible", asOf: "As known at", noFigures: "No figure has been published. What is missing is not guessed.", noYears: "No year can be judged.",
    noFeeders: "No project is known to feed this.", noWorking: "There is no working: nothing has been judged.", lastKnown: (word, period) => `last known: ${word} (${period})`,
    vintages: (n) => `All ${n} vintages and their sources`, revision: (n) => `revision ${n}`, withdrawn: "withdrawn",
  },
  working: {
    elapsed: "Time elapsed τ", years: (gone, all) => `${gone} of ${all} years`, progress: "Progress P", ratio: "Pace ratio r = P / τ", expected: "Expected by now", gap: "Ahead (+) or behind (−)", achieved: "Average so far",
    needed: "Needed from now on", perYear: (figure) => `${figure} a year`, projection: "Where this pace leads",
    thresholds: (ahead, on, basically, red) => `Ahead from ${ahead}, on pace from ${on}, basically on pace from ${basically}; red below ${red} (binding: below ${on}).`,
    stale: (period) => `Judged by the figure of ${period}: a newer one is due.`, provisional: "Some figures are preliminary: the verdict may change when they are verified.", methods: "What other methods say",
  },
  kind: {
    LEVEL: "A level to be at by the target year, reached in even steps.", LEVEL_WITH_GROWTH: "A level reached by constant growth.", AVERAGE_GROWTH: "An average yearly growth over the whole plan.",
    CUMULATIVE_REDUCTION: "A reduction over the whole plan, reported year by year.", CUMULATIVE_TOTAL: "A total over the plan.", RANGE: "A total between a minimum and a maximum.", STEP: "All or nothing: it is there or not.",
    INCREMENT: "A level to be raised by so much.", RELATIVE: "An average against the average of another series.", HOLD: "A floor or ceiling to be kept every year.", ASSIGNED: "Tasks handed down by the level above.", DIRECTIONAL: "A direction without an end.",
  },
  formula: {
    LEVEL: "P = (y − b) / (T − b),  r = P / τ", LEVEL_WITH_GROWTH: "P = ln(y / b) / ln(T / b),  r = P / τ", AVERAGE_GROWTH: "P = ln ∏(1 + gᵢ) / (n · ln(1 + g*)),  r = P / τ",
    CUMULATIVE_REDUCTION: "P = ln(1 − C) / ln(1 − R*),  C = 1 − ∏(1 − xᵢ)", CUMULATIVE_TOTAL: "P = y / T,  r = P / τ", RANGE: "P = y / min,  r = P / τ", STEP: "y ≥ T", INCREMENT: "P = (y − b) / Δ,  r = P / τ",
    RELATIVE: "average(y) − average(other)", HOLD: "y within the limit", ASSIGNED: "y against the task", DIRECTIONAL: "—",
  },
  method: {
    linear: "Linear pace (ours)", "compound-growth": "Compound growth (ours)", geometric: "Constant growth", "eurostat-cagr": "Eurostat: growth against required growth", "un-2023": "UN 2023", "escap-current-status": "ESCAP current status, 0 to 10",
  },
  status: { PRELIMINARY: "Preliminary", FINAL: "Final", REVISED: "Revised", ESTIMATE: "Estimate" },
  chart: { figures: "Figures", path: "Path the plan set", target: "Target", projection: "At this pace", earlier: "Earlier vintages" },
  project: {
    standing: "Where it stands", path: "What has happened", milestones: "Milestones", money: "Investment", held: "What holds it up", officials: "Who answers", feeds: "What depends on it", since: (date) => `since ${date}`,
    unverified: "named in the plan; nobody has verified its state yet", number: "Number", national: "National project code", owner: "Owner", total: "Total investment", scope: "Scope", capacity: "Capacity", regions: "Place", lists: "Lists",
    noMilestones: "No milestones have been planned.", noMoney: "No investment figures are shown to you.", notHeld: "Nothing is known to hold it up.", noOfficials: "Nobody has been recorded.", feedsNothing: "No indicator or commitment is known to depend on it.",
    days: (n) => `${n} days`, overdue: (n) => `${n} days overdue`, gantt: (n) => `${n} milestones along time; the table below says the same`, ganttKey: "◇ newest baseline · ○ forecast · ● reached · dashed line: overdue · dashed ring: first baseline · vertical line: today",
  },
  money: { hundredMillion: (n) => `${n} × 100 million yuan`, estimate: "Approved estimate", total: "Total", planned: "Planned", inPlace: "Funds in place", reported: "Completed, reported", statistical: "Completed, statistical" },
  blocker: { LAND: "Land", FUNDS: "Funds", PERMITS: "Permits", DEMOLITION: "Demolition and resettlement", UTILITIES: "Utilities", MARKET: "Market", DESIGN: "Planning and design", WEATHER: "Weather and emission control", LABOUR: "Labour", ENERGY: "Energy quota", OTHER: "Other" },
  state: { OPEN: "Open", ANSWERED: "Answered", CLOSED: "Closed" },
  role: { COORDINATING_LEADER: "Coordinating leader", LEAD_DEPARTMENT: "Lead department", LOCAL_COMMITTEE: "County or zone", PROJECT_UNIT: "Project unit", SERVICE_OFFICER: "Service officer" },
  chains: { sub: "What nobody has confirmed or found missing is unknown", nodes: "Nodes", confirmed: "Confirmed", missing: "Missing", unknown: "Unknown", graph: "The chain, layer by layer", alt: (name) => `${name}: nodes from upstream to downstream` },
  transit: { sub: "Facilities and the works on them, each by its own status", map: "The networks by group and status", alt: "The networks of the plan as a drawing; the table below says the same", lines: "Lines and facilities", facility: "Facility", works: "Works", length: "Length, km", opened: "Opened" },
  facility: { PLANNED: "Planned", EXISTING: "Existing", LISTED: "Listed", RESERVE: "Reserve", PREPARATION: "In preparation", SIGNED: "Signed", STARTED: "Under construction", COMPLETED: "Completed", IN_USE: "In use", CLOSED: "Closed" },
};
