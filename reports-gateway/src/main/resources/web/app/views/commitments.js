import { say, t } from "../i18n.js";
import { changed } from "../router.js";
import { choices } from "./parts.js";
import { subjectView } from "./subject.js";
import { verdictsView } from "./verdicts.js";

/** The commitments with their verdicts, or one of them. */
export function view(here) {
  if (here.code) return subjectView(here, { type: "COMMITMENT", segment: "commitments" });
  const chapters = here.dashboard.commitments.byChapter;
  return verdictsView(here, {
    type: "COMMITMENT", segment: "commitments",
    narrowBy: {
      matches: (query) => ({ definition }) => !query.get("chapter") || String(definition.source?.chapter) === query.get("chapter"),
      choices: (rows, query) => choices(t("commitments.title"), chapters.map((item) => ({ code: String(item.chapter), name: `${t("commitments.chapter", item.chapter)} ${say(item.title)}`, count: item.total })),
        query.get("chapter"), (code) => changed("chapter", code)),
    },
  });
}
