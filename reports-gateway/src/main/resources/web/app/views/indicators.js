import { say, t } from "../i18n.js";
import { changed } from "../router.js";
import { choices } from "./parts.js";
import { subjectView } from "./subject.js";
import { verdictsView } from "./verdicts.js";

/** The indicators with their verdicts, or one of them. */
export function view(here) {
  if (here.code) return subjectView(here, { type: "INDICATOR", segment: "indicators" });
  const names = here.dashboard.indicators.byCategory;
  return verdictsView(here, {
    type: "INDICATOR", segment: "indicators",
    narrowBy: {
      matches: (query) => ({ definition }) => !query.get("category") || definition.category === query.get("category"),
      choices: (rows, query) => choices(t("indicators.category"), names.map((item) => ({ code: item.code, name: say(item.name, item.code), count: item.total })),
        query.get("category"), (code) => changed("category", code)),
    },
  });
}
