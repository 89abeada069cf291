import { alertsEn } from "./words/alerts-en.js";
import { alertsZh } from "./words/alerts-zh.js";
import { zh } from "./words/zh.js";
import { en } from "./words/en.js";
import { screenEn } from "./words/screen-en.js";
import { screenZh } from "./words/screen-zh.js";
import { sessionEn } from "./words/session-en.js";
import { sessionZh } from "./words/session-zh.js";
import { viewsEn } from "./words/views-en.js";
import { viewsZh } from "./words/views-zh.js";
import { workEn } from "./words/work-en.js";
import { workZh } from "./words/work-zh.js";

const WORDS = { zh: { ...zh, ...viewsZh, ...sessionZh, ...screenZh, ...workZh, ...alertsZh }, en: { ...en, ...viewsEn, ...sessionEn, ...screenEn, ...workEn, ...alertsEn } };
const STORED = "plan-monitor.language";
let language = choose();

function choose() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(STORED);
  if (asked in WORDS) return asked;
  return (navigator.languages ?? [navigator.language]).some((tag) => tag.toLowerCase().startsWith("zh")) ? "zh" : "en";
}

export function current() {
  return language;
}

export function locale() {
  return language === "zh" ? "zh-CN" : "en-GB";
}

export function switchTo(other) {
  language = other;
  localStorage.setItem(STORED, other);
}

/** A word, or a sentence with its blanks filled: a function among the words. */
export function t(key, ...values) {
  const word = key.split(".").reduce((node, part) => node?.[part], WORDS[language]);
  if (typeof word === "function") return word(...values);
  return word ?? key.split(".").at(-1);
}

/** The words of a bilingual text of the API. */
export function say(text, fallback = "") {
  return text ? text[language] || text.zh || text.en || fallback : fallback;
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A pace ratio, to hundredths and never better than it is: what just misses its mark does not look as if it had reached it. */
export function ratio(value) {
  return number(Math.floor(value * 100 + 1e-6) / 100, 2);
}

/** Yuan, as short as the reader's language says large sums. */
export function money(yuan) {
  return new Intl.NumberFormat(locale(), { style: "currency", currency: "CNY", notation: "compact", maximumFractionDigits: 1 }).format(yuan);
}

export function percent(value, digits = 1) {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: digits }).format(value);
}

export function instant(value) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));
}

export function day(value) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${value}T00:00:00Z`));
}
