// News of a plan as they happen. What is shown is read again when something has changed; that the connection is gone is said,
// because a page that only looks up to date misleads.
const TYPES = ["plan.created", "plan.amended", "indicator.defined", "commitment.defined", "assessment.changed", "project.changed",
  "rates.changed", "rating.changed", "blocker.changed", "list.changed", "link.changed", "round.changed",
  "alert.raised", "alert.repeated", "alert.changed", "alert.acknowledged", "alert.assigned", "alert.silenced", "alert.escalated", "alert.resolved"];
const PAUSE_MS = 800;
const AGAIN_MS = 10_000;

/** Listens to the plan that `plan()` names, of the present only. */
export function listen({ plan, onState, onNews }) {
  let source = null;
  let heard = null;
  let waiting = null;

  function news() {
    clearTimeout(waiting);
    waiting = setTimeout(onNews, PAUSE_MS);
  }

  function close(state) {
    source?.close();
    source = null;
    heard = null;
    onState(state);
  }

  function open(wanted) {
    heard = wanted;
    source = new EventSource(`/reports/v1/plans/${encodeURIComponent(wanted)}/stream`);
    source.onopen = () => onState("on");
    source.onerror = () => onState("lost");
    for (const type of TYPES) source.addEventListener(type, news);
    source.onmessage = news;
  }

  function look() {
    const past = new URLSearchParams(location.search).has("asOf");
    const wanted = past || document.hidden ? null : plan();
    if (wanted === heard) return;
    if (heard !== null || wanted === null) close(past ? "past" : "off");
    if (wanted !== null) open(wanted);
  }

  setInterval(look, 1_000);
  // A stream that was refused is not tried again by the browser; nor by us more often than this.
  setInterval(() => { if (source?.readyState === EventSource.CLOSED) heard = null; }, AGAIN_MS);
}
