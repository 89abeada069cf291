import { line } from "../chart/spark.js";
import { h } from "../dom.js";
import { money, number, percent, say, t } from "../i18n.js";
import { address, shownAt } from "../router.js";

/** Each rate along its months; of money only where the reader is shown money. */
export function rates({ plan, projects }) {
  const known = Object.entries(projects.rates).filter(([, rate]) => rate.unit.code === "project");
  return h("section", { class: "card", id: "rates" },
    h("header", {}, h("h2", {}, t("trend.title")), h("p", {}, t("trend.sub")), known.length ? h("a", { href: address(plan, "rates") }, `${t("trend.open")} →`) : null),
    known.length === 0 ? h("p", { class: "empty" }, h("strong", {}, t("trend.none")), t("trend.noneMore"))
      : h("div", { class: "trends" }, known.map(([code, rate]) => trend(rate, projects.ratesByMonth?.[code] ?? []))));
}

/** One rate: its name, how it stands, and the way that it came. */
export function trend(rate, months) {
  const name = say(rate.name);
  const shares = months.map((month) => month.percent === null ? null : Number(month.percent) / 100);
  return h("a", { class: "trend", href: shownAt(rate.href) },
    h("span", { class: "what" }, name),
    h("b", {}, rate.value === null ? "—" : percent(rate.value, 1)),
    line(shares, months.map((month) => month.month), spoken(name, months, shares)),
    h("small", {}, t("trend.of", rate.month, counted(rate.numerator, rate.unit), counted(rate.denominator, rate.unit))));
}

function spoken(name, months, shares) {
  const known = months.map((month, i) => ({ month: month.month, share: shares[i] })).filter(({ share }) => share !== null);
  if (known.length === 0) return name;
  const [first, last] = [known[0], known[known.length - 1]];
  return t("trend.spoken", name, first.month, last.month, percent(first.share), percent(last.share));
}

/** Projects as they are; money, told in ten thousands of yuan, in the reader's own short form with its sign. */
function counted(value, unit) {
  return unit.code === "project" ? number(value) : money(value * 10_000);
}
