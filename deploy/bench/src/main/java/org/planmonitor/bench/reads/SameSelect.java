package org.planmonitor.bench.reads;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.bench.load.PgBench;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.StatementLog;
import org.planmonitor.local.Failure;

/**
 * The SELECT of a read as pgbench runs it: the text that the service sends, prepared once, its parameters drawn as the paths
 * are. pgbench draws numbers only, so that a script stands for each month; they are few, because each connection prepares
 * each of them.
 */
final class SameSelect {

    private static final String INDICATOR = "indicator-1";
    private static final YearMonth MONTH = Months.ALL.getFirst();
    private static final Paths.Cell ASKED = new Paths.Cell(INDICATOR, Figures.ONE.first(), MONTH.toString());

    private final StatementLog log;
    private final Http service;

    SameSelect(StatementLog log, Http service) {
        this.log = log;
        this.service = service;
    }

    PgBench.Script ofCell(Figures.Regions regions) throws IOException, InterruptedException {
        StatementLog.Executed select = select(ASKED.path());
        List<String> texts = new ArrayList<>();
        for (YearMonth month : Months.ALL) {
            texts.add(text(select, month));
        }
        return script("cell-" + regions.first(), texts, select, regions);
    }

    PgBench.Script ofSeries(Figures.Regions regions) throws IOException, InterruptedException {
        StatementLog.Executed select = select(ASKED.series());
        return script("series-" + regions.first(), List.of(text(select, MONTH)), select, regions);
    }

    private StatementLog.Executed select(String path) throws IOException, InterruptedException {
        service.get(path);
        List<StatementLog.Executed> figures = log.of(() -> service.get(path)).stream()
                .filter(each -> each.sql().contains("observation o"))
                .toList();
        if (figures.size() != 1) {
            throw Failure.of("%s costs %d statements on figures, and one is expected.", path, figures.size());
        }
        return figures.getFirst();
    }

    private static String text(StatementLog.Executed select, YearMonth month) {
        String text = select.sql();
        // From the last, so that $1 is not taken for the beginning of $10.
        for (int place = select.parameters().size(); place >= 1; place--) {
            text = text.replace("$" + place, drawn(place, select.parameters().get(place - 1), month));
        }
        return "\\set n random(1, " + Figures.INDICATORS + ")\n\\set r random(:low, :high)\n" + text + ";\n";
    }

    private static String drawn(int place, String asked, YearMonth month) {
        if (asked.equals(INDICATOR)) {
            return "('indicator-' || :n)";
        }
        if (asked.equals(Integer.toString(Figures.ONE.first()))) {
            return ":r";
        }
        if (asked.equals(MONTH.toString())) {
            return "'" + month + "'";
        }
        if (asked.startsWith(MONTH.atEndOfMonth().toString())) {
            return "'" + month.atEndOfMonth() + "'";
        }
        return ":p" + place;
    }

    private static PgBench.Script script(
            String name, List<String> texts, StatementLog.Executed select, Figures.Regions regions) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("low", Integer.toString(regions.first()));
        variables.put("high", Integer.toString(regions.last()));
        for (int place = 1; place <= select.parameters().size(); place++) {
            variables.put("p" + place, select.parameters().get(place - 1));
        }
        return new PgBench.Script(name, texts, variables);
    }
}
