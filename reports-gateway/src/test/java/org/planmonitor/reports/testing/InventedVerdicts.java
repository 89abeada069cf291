package org.planmonitor.reports.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import javax.sql.DataSource;

/** Verdicts in any order of periods and lights, written in any order beside those of a {@link SmallPlan} that is there already. */
public record InventedVerdicts(Map<String, List<Judgement>> bySubject) {

    public static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");
    /** Verdicts of one subject. */
    public static final int MOST = 8;

    private static final int SUBJECTS = 200;
    private static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED", "RED");

    /** One verdict a day, of every four the last two at the instant of the second; its number is its pace too. */
    public record Judgement(int sequence, String period, String light) {

        public Instant at() {
            return BEGIN.plus(Duration.ofDays(sequence - Math.max(0, (sequence + 3) % 4 - 1)));
        }
    }

    public static InventedVerdicts of(Random random) {
        Map<String, List<Judgement>> invented = new TreeMap<>();
        for (int n = 0; n < SUBJECTS; n++) {
            List<Judgement> judgements = new ArrayList<>();
            for (int sequence = 1; sequence <= 1 + random.nextInt(MOST); sequence++) {
                String light = LIGHTS.get(random.nextInt(LIGHTS.size()));
                judgements.add(new Judgement(sequence, Integer.toString(2021 + random.nextInt(3)), light));
            }
            invented.put("invented-%03d".formatted(n), judgements);
        }
        return new InventedVerdicts(invented);
    }

    public void write(DataSource dataSource, SmallPlan plan) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement subject = connection.prepareStatement("""
                        insert into model_subject select (jsonb_populate_record(s, jsonb_build_object('code', ?::text))).*
                        from model_subject s where plan = ? and code = 'air'
                        """);
                PreparedStatement verdict = connection.prepareStatement("""
                        insert into model_verdict select (jsonb_populate_record(v, jsonb_build_object(
                          'code', ?::text, 'sequence', ?::int, 'period', ?::text, 'light', ?::text, 'as_of', ?::text,
                          'pace_ratio', ?::int))).*
                        from model_verdict v where plan = ? and code = 'air'
                        """)) {
            for (Map.Entry<String, List<Judgement>> each : bySubject.entrySet()) {
                subject.setString(1, each.getKey());
                subject.setString(2, plan.code());
                subject.executeUpdate();
                List<Judgement> inAnyOrder = new ArrayList<>(each.getValue());
                Collections.shuffle(inAnyOrder, new Random(each.getKey().hashCode()));
                for (Judgement judgement : inAnyOrder) {
                    verdict.setString(1, each.getKey());
                    verdict.setInt(2, judgement.sequence());
                    verdict.setString(3, judgement.period());
                    verdict.setString(4, judgement.light());
                    verdict.setString(5, judgement.at().toString());
                    verdict.setInt(6, judgement.sequence());
                    verdict.setString(7, plan.code());
                    verdict.addBatch();
                }
            }
            verdict.executeBatch();
        }
    }
}
