import { h } from "../dom.js";
import { t } from "../i18n.js";
import { address } from "../router.js";
import { isOneOf, whoIs } from "../session.js";

/** On the page of an indicator or commitment: the way to report it, for those who report. */
export async function reportHere(plan, type, code) {
  await whoIs();
  if (!isOneOf("reporter")) return null;
  return h("p", { class: "actions" }, h("a", { class: "button primary", href: address(plan, "work", "new", { subject: `${type}:${code}` }) }, t("work.here.report")));
}
