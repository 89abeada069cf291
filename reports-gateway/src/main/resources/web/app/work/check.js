// What can be seen of a figure while it is typed: its form, its unit, and whether it is likely. The service judges again when it is
// sent; here nothing is refused that it would take.
const PLAIN = /^[+-]?(\d+(\.\d+)?|\.\d+)$/;
const FULL_WIDTH = { "０": "0", "１": "1", "２": "2", "３": "3", "４": "4", "５": "5", "６": "6", "７": "7", "８": "8", "９": "9", "．": ".", "－": "-", "＋": "+", "，": ",", "％": "%" };
const FAR = 3;
const WRONG_UNIT = 50;

/**
 * Checks a typed figure against what is known: `{ value, error, hints }`, an error and each hint as `[word, ...values]`.
 *
 * @param known `{ unit, measure, last: { value, period }, target: { value, year, comparator } }`, what is not known left out
 */
export function checkFigure(typed, known = {}) {
  const text = typed.trim().replace(/[０-９．－＋，％]/g, (sign) => FULL_WIDTH[sign]);
  if (text === "") return { value: null, error: null, hints: [] };
  const form = wrongForm(text, known.unit);
  if (form) return { value: null, error: form, hints: [] };
  const value = Number(text);
  return { value, error: null, hints: [...unlikely(value, known), ...againstPlan(value, known)] };
}

function wrongForm(text, unit) {
  if (PLAIN.test(text)) return null;
  const word = /^([+-]?[\d.,]+)\s*(\D+)$/.exec(text);
  if (word && !/[.,]$/.test(word[1])) return ["unitTyped", unit ?? ""];
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return ["thousands", text.replaceAll(",", "")];
  if (/^[+-]?\d+,\d+$/.test(text)) return ["comma", text.replace(",", ".")];
  return ["form"];
}

function unlikely(value, { unitCode, measure, last }) {
  if (unitCode === "%" && measure !== "GROWTH_RATE" && (value < 0 || value > 100)) return [["percent"]];
  if (!last || last.value === 0 || value === 0) return [];
  if (measure !== "GROWTH_RATE" && Math.sign(value) !== Math.sign(last.value)) return [["sign", last]];
  const times = Math.max(Math.abs(value / last.value), Math.abs(last.value / value));
  if (times >= WRONG_UNIT) return [["wrongUnit", last, times]];
  return times >= FAR ? [["far", last, times]] : [];
}

function againstPlan(value, { target }) {
  if (!target || target.value === null || target.value === undefined) return [];
  const { comparator } = target;
  if (comparator === "gte") return [[value >= target.value ? "meets" : "below", target]];
  if (comparator === "lte") return [[value <= target.value ? "meets" : "above", target]];
  return [];
}

/** The period before, of the same length: 2024-Q1 after 2023-Q4. */
export function before(period) {
  const [, year, kind, number] = /^(\d{4})(?:-([SQ]?)(\d+))?$/.exec(period) ?? [];
  if (!year) return null;
  if (number === undefined) return String(Number(year) - 1);
  if (Number(number) > 1) return `${year}-${kind}${String(Number(number) - 1).padStart(kind ? 1 : 2, "0")}`;
  return `${Number(year) - 1}-${kind}${{ S: "2", Q: "4", "": "12" }[kind]}`;
}

/** The same period of the year before. */
export function yearBefore(period) {
  return String(Number(period.slice(0, 4)) - 1) + period.slice(4);
}
