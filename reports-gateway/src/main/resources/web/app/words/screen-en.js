/** The words of what moves on the first screen: rates along months, money, blockers, changes, time, districts. */
export const screenEn = {
  changes: {
    title: "What changed", since: (day) => `since ${day}`, none: "Nothing has changed", noneMore: "No verdict, project or blocker has moved since then.", all: (n) => `All ${n} changes`,
    kind: { INDICATOR: "indicators", COMMITMENT: "commitments", PROJECT: "project stages", RATING: "project lights", BLOCKER: "blockers" },
    one: { INDICATOR: "Indicator", COMMITMENT: "Commitment", PROJECT: "Project", RATING: "Project light", BLOCKER: "Blocker" },
    nothing: "not known", pace: (from, to) => `pace ${from} → ${to}`, level: (n) => `level ${n}`, view: "Changes", compare: "Compare two days", from: "From", to: "To", today: "today",
    between: (from, to) => `What was known at the end of ${from}, and what at the end of ${to}`, figures: "Number by number", list: "Verdict by verdict, project by project", figure: "Figure", before: "Before", after: "After", difference: "Difference",
    same: "These numbers are the same on both days.", equal: (n) => `${n} further numbers are the same on both days.`, what: "What", when: "Known since", kinds: "Kind",
  },
  trend: {
    noProject: "No project has any of it yet.",
    title: "Rates by month", sub: "as told at the end of each month", none: "No rates have been told yet", noneMore: "They come with the first monthly reports of projects.", of: (month, n, d) => `${month}: ${n} of ${d}`, months: (n) => `${n} months`, open: "All rates",
    spoken: (name, first, last, from, to) => `${name}: ${from} in ${first}, ${to} in ${last}`, view: "Rates", numerator: "Counted", denominator: "Of these", byMonth: "Month by month", month: "Month", value: "Rate", more: "The list behind it",
  },
  invest: {
    title: "Investment against plan", sub: "in 100 million yuan", hidden: "No figures of investment to show", hiddenMore: "None have been told yet, or they are not public: money shows after signing in, to those who may see it.", none: "No investment has been reported yet", done: "done", of: (n, d) => `${n} of ${d}`, year: (period) => `in ${period}`, behind: "time elapsed in the year",
  },
  held: {
    title: "Blockers by age", sub: "open ones, by days since they were raised", days: { "0-30": "up to 30 days", "31-90": "31–90 days", "91-180": "91–180 days", "181-": "over 180 days" }, none: "Nothing holds a project up", noneMore: "No open blocker is known.", overdue: "past their day",
    view: "Blockers", raised: "Raised", age: (n) => `${n} days`, levels: { 0: "Project", 1: "District", 2: "Department", 3: "Dispatch meeting" }, level: "In hand at", onlyOverdue: "Past their day", ratings: "Projects by light", lights: "Lights of projects",
  },
  since: { days: (n) => n === 0 ? "red since today" : `${n}` === "1" ? "red for 1 day" : `red for ${n} days`, },
  time: { label: "Time line", now: "Now", changes: (n) => `${n}` === "1" ? "1 change" : `${n} changes`, earlier: "Earlier day with news", later: "Later day with news", at: (day) => `As known at the end of ${day}` },
  districts: {
    moreThan: (n) => `the first ${n} projects`,
    title: "Districts", sub: "each tile is a district where it lies; its colour is the worst light of its projects", unknown: "Place not recorded", none: "The plan names no districts.", projects: (n) => `${n}` === "1" ? "1 project" : `${n} projects`, blockers: (n) => `${n}` === "1" ? "1 blocker" : `${n} blockers`,
    table: "The districts as a list", whole: "City-wide", started: "under way or further", map: "Tiles of the districts", legend: "No light: no project has been rated yet", district: "District", lights: "Lights", works: "Works", held: "Blockers",
  },
  pictures: { title: "Evidence", none: "No evidence is shown to you.", taken: "taken", file: "Open the file" },
  drill: { breaks: "Breaks of the series", break: (period) => `The series breaks in ${period}`, noBreaks: "No break is known.", plans: "Plan value of the year", fan: "Vintages as a fan", versions: "Versions of the definition" },
  analysis: { title: "Missing and weak links", missing: "Missing", weak: "One supplier only", unknown: "Unknown", none: "No missing or weak link is known.", node: "Node", kind: "What is wrong", confirmed: "Confirmed" },
  expired: { title: "Your session has ended", more: "What you see was read before. Sign in again to go on.", again: "Sign in again" },
  then: "Then",
};
