package org.planmonitor.manifests.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.manifests.Kubectl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The version that was released and the next one run side by side on one schema, and the released one must be able to come back. So what
 * it knows stays as it was, and what comes after it only adds. {@code released.sha256} is taken anew with each release.
 */
class MigrationsTest {

    private static final Path RELEASED =
            Kubectl.ROOT.resolve("deploy/manifests/src/test/resources/schema/released.sha256");
    private static final List<String> MODULES =
            List.of("service-kit", "indicators-service", "projects-service", "reports-gateway");

    @Test
    void whatWasReleasedIsNotChanged() throws IOException {
        Map<String, String> now = migrations();
        assertThat(released())
                .isNotEmpty()
                .allSatisfy((name, sum) ->
                        assertThat(sum(now.getOrDefault(name, ""))).as(name).isEqualTo(sum));
    }

    /** Flyway refuses a schema that has less than a version knows, in the middle of it: one that is slipped in stops both versions. */
    @Test
    void whatIsNewComesAfterWhatWasReleased() throws IOException {
        Map<String, Integer> newest = released().keySet().stream()
                .collect(Collectors.toMap(MigrationsTest::module, MigrationsTest::version, Math::max));
        assertThat(unreleased())
                .allSatisfy((name, sql) ->
                        assertThat(version(name)).as(name).isGreaterThan(newest.getOrDefault(module(name), 0)));
    }

    @Test
    void whatIsNewOnlyAdds() throws IOException {
        assertThat(unreleased())
                .allSatisfy((name, sql) ->
                        assertThat(new Migration(sql).notExpanding()).as(name).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table plan;",
                "alter table plan drop column name_en;",
                "alter table plan rename to plans;",
                "alter table plan rename column name_en to name;",
                "alter table plan alter column code type integer;",
                "alter table plan alter code set not null;",
                "alter table plan add column owner text not null;",
                "alter table plan add column a text, add column owner text not null;",
                "alter table plan add constraint plan_code check (code <> '');",
                "delete from plan;",
                "revoke update on plan from app;",
            })
    void whatThePreviousVersionStumblesOverIsNoticed(String sql) {
        assertThat(new Migration("-- a word\n" + sql).notExpanding()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table owner (code text not null); alter table owner add check (code <> ''); revoke update on owner from app;",
                "alter table plan add column owner text;",
                "alter table plan add column a text, add column owner numeric(5, 2) not null default 0;",
                "alter table plan alter column owner drop not null;",
                "create index plan_owner on plan (owner); drop index plan_old;",
                "comment on table plan is 'drop table plan; rename';",
                "create function f() returns trigger language plpgsql as $$ begin delete from plan; end $$;",
            })
    void whatAddsIsTaken(String sql) {
        assertThat(new Migration(sql).notExpanding()).isEmpty();
    }

    private static Map<String, String> released() throws IOException {
        return Files.readAllLines(RELEASED).stream()
                .map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    private static Map<String, String> unreleased() throws IOException {
        Map<String, String> all = new TreeMap<>(migrations());
        all.keySet().removeAll(released().keySet());
        return all;
    }

    /** Those that run once, by path. */
    private static Map<String, String> migrations() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Kubectl.ROOT.resolve(module).resolve("src/main/resources/db"))) {
                for (Path file : files.filter(
                                each -> each.getFileName().toString().matches("V.*\\.sql"))
                        .toList()) {
                    found.put(Kubectl.ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return found;
    }

    private static String module(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static int version(String name) {
        String version = name.substring(name.lastIndexOf("/V") + 2, name.indexOf("__"));
        return Integer.parseInt(version.replaceFirst("^0_", ""));
    }

    private static String sum(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
