// The first screen as it stood. Projects are counted by the gateway as they were known then; verdicts from before the gateway had
// heard any are those that their owner gives with what was known then, in the same shape.
import { at, read, readAll, readIfThere } from "./api.js";

/** The dashboard of a plan, or of the first one, as of an instant; null for now. */
export async function dashboardAt(plan, instant) {
  const dashboard = await read(at(plan ? `/reports/v1/plans/${encodeURIComponent(plan)}/dashboard` : "/reports/v1/dashboard", instant));
  if (!instant || dashboard.indicators.undisclosed + dashboard.commitments.undisclosed === 0) return dashboard;
  const judged = await readIfThere(at(dashboard.links.assessment, instant));
  return judged ? judgedAt(dashboard, judged, await readAll(at(`${dashboard.commitments.href}?limit=500`, instant))) : dashboard;
}

function judgedAt(dashboard, { indicators, lastKnown, items }, definitions) {
  const { indicators: own, commitments: ownCommitments } = dashboard;
  const verdicts = new Map(items.filter((item) => item.type === "COMMITMENT").map((item) => [item.code, item.verdict]));
  const promised = (chapter) => definitions.filter((definition) => !definition.restates && (chapter === null || definition.source?.chapter === chapter))
    .map((definition) => verdicts.get(definition.code)).filter(Boolean);
  const categories = new Map(indicators.byCategory.map((category) => [category.code, category]));
  const reds = (verdictOf) => items.map((item) => ({ item, judged: verdictOf(item) })).filter(({ judged }) => judged?.light === "RED")
    .map(({ item, judged }) => ({ ...item, ...judged, attribute: null, owner: null, redSince: null, daysInRed: null }));
  return {
    ...dashboard, judgedByOwner: true,
    indicators: {
      ...own, byVerdict: indicators.byVerdict, byLight: indicators.byLight, undisclosed: 0, byReason: reasons(items.filter((item) => item.type === "INDICATOR")),
      byCategory: own.byCategory.map((category) => ({ ...category, ...pick(categories.get(category.code)) })),
      byAttribute: Object.fromEntries(Object.entries(own.byAttribute).map(([key, counts]) => [key, indicators.byAttribute[key]?.byVerdict ?? counts])),
    },
    commitments: {
      ...ownCommitments, byVerdict: count(promised(null), ownCommitments.byVerdict), undisclosed: 0,
      byChapter: ownCommitments.byChapter.map((chapter) => ({ ...chapter, byVerdict: count(promised(chapter.chapter), chapter.byVerdict) })),
    },
    lastKnown: { ...dashboard.lastKnown, total: lastKnown.total, byVerdict: lastKnown.byVerdict, indicatorsByVerdict: count(items.filter((item) => item.type === "INDICATOR" && item.lastKnown).map((item) => item.lastKnown.verdict), dashboard.lastKnown.indicatorsByVerdict), redList: reds((item) => item.lastKnown) },
    redList: reds((item) => item),
  };
}

const pick = (block) => block ? { byVerdict: block.byVerdict, byLight: block.byLight } : {};

function reasons(items) {
  return count(items.map((item) => item.reason).filter(Boolean), {});
}

/** How often each key occurs; the keys of `shape` are there even where it does not. */
function count(keys, shape) {
  const counts = Object.fromEntries(Object.keys(shape).map((key) => [key, 0]));
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
