package org.planmonitor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.planmonitor.bench.approval.Approval;
import org.planmonitor.bench.chains.Chains;
import org.planmonitor.bench.evaluation.LargeReport;
import org.planmonitor.bench.evaluation.PublishedDocuments;
import org.planmonitor.bench.gateway.LargeBodies;
import org.planmonitor.bench.gateway.Proxying;
import org.planmonitor.bench.gateway.Repeated;
import org.planmonitor.bench.gateway.Replay;
import org.planmonitor.bench.gateway.Streams;
import org.planmonitor.bench.gateway.Webhooks;
import org.planmonitor.bench.projects.Packages;
import org.planmonitor.bench.projects.Projects;
import org.planmonitor.bench.reads.Reads;
import org.planmonitor.bench.report.Machine;
import org.planmonitor.bench.suite.ReportJobs;
import org.planmonitor.bench.suite.SuiteFigures;
import org.planmonitor.bench.suite.Verdicts;
import org.planmonitor.local.Failure;

/** {@code deploy/bench/run}: measures the parts that are named, or all of them, one after the other. */
public final class Bench {

    private static final String QUICK = "--quick";
    private static final Map<String, Part> PARTS = parts();

    private Bench() {}

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("suite", SuiteFigures::measure);
        parts.put("verdicts", Verdicts::measure);
        parts.put("report", ReportJobs::measure);
        parts.put("large-report", LargeReport::measure);
        parts.put("documents", PublishedDocuments::measure);
        parts.put("approval", Approval::measure);
        parts.put("reads", Reads::measure);
        parts.put("projects", Projects::measure);
        parts.put("chains", Chains::measure);
        parts.put("oc4ids", Packages::measure);
        parts.put("proxy", Proxying::measure);
        parts.put("bodies", LargeBodies::measure);
        parts.put("dashboard", Repeated::measure);
        parts.put("streams", Streams::measure);
        parts.put("replay", Replay::measure);
        parts.put("webhooks", Webhooks::measure);
        return parts;
    }

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.SEVERE); // libraries that tell how they are configured
        List<String> asked = new ArrayList<>(List.of(arguments));
        boolean quick = asked.remove(QUICK);
        String usage = "usage: deploy/bench/run [" + QUICK + "] [PART…]; parts: " + String.join(", ", PARTS.keySet());
        if (asked.equals(List.of("--help"))) {
            System.out.println(usage);
            return;
        }
        if (!PARTS.keySet().containsAll(asked)) {
            System.err.println(usage);
            System.exit(2);
        }
        Setting setting =
                Setting.of(Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath());
        System.out.println("Measured " + Machine.describe() + (quick ? ", too briefly to be written down" : ""));
        boolean failed = false;
        for (String name : asked.isEmpty() ? PARTS.keySet() : asked) {
            failed |= !measure(name, quick ? setting.shortened() : setting);
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean measure(String name, Setting setting) {
        long begin = System.nanoTime();
        System.out.printf("%n== %s%n", name);
        try {
            Part part = PARTS.get(name);
            if (part != null) {
                part.measure(setting);
            }
            System.out.printf("== %s took %d s%n", name, (System.nanoTime() - begin) / 1_000_000_000);
            return true;
        } catch (Failure | IOException e) {
            System.err.println(Failure.line(e));
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
