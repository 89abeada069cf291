import "./css/tokens.css";
import "./css/base.css";
import "./css/head.css";
import "./css/cards.css";
import "./css/charts.css";
import "./css/views.css";
import "./css/work.css";
import "./css/screen.css";
import "./css/alerts.css";
import "./css/print.css";
import { start } from "./shell.js";

start();
