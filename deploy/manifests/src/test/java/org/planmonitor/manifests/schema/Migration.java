package org.planmonitor.manifests.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of a migration that a version which knows nothing of it could stumble over. */
final class Migration {

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    /** Bodies of functions and words: none of the schema's. */
    private static final Pattern QUOTED =
            Pattern.compile("(\\$[a-z_]*\\$).*?\\1|'(?:[^']|'')*'", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "^drop (?!index|trigger)|^alter .*\\b(drop (?!default|not null|constraint)|rename )|^truncate |^delete from ");
    private static final Pattern NARROWS = Pattern.compile(
            "^alter table .*\\b(alter (column )?\\S+ (set data )?type |set not null|add (constraint|check|unique|foreign key|primary key)\\b)");
    private static final Pattern DEMANDS =
            Pattern.compile("\\badd (column )?(if not exists )?(?!constraint)\\S+ .*not null");
    private static final Pattern FORBIDS = Pattern.compile("^revoke ");

    private final String sql;

    Migration(String sql) {
        this.sql = sql;
    }

    /** What a version before this migration might still use, read or leave out; empty when it only adds. */
    List<String> notExpanding() {
        String plain = QUOTED.matcher(COMMENT.matcher(sql).replaceAll(" ")).replaceAll("''");
        List<String> made = statements(plain)
                .filter(each -> each.startsWith("create table "))
                .map(each ->
                        each.replaceFirst("create table (if not exists )?", "").split("[ (]", 2)[0])
                .toList();
        return statements(plain)
                .filter(each -> made.stream()
                        .noneMatch(table -> each.matches("(alter table|revoke .*\\bon) " + table + "\\b.*")))
                .filter(each -> TAKES_AWAY.matcher(each).find()
                        || NARROWS.matcher(each).find()
                        || FORBIDS.matcher(each).find()
                        || Arrays.stream(each.split(",(?![^(]*\\))"))
                                .anyMatch(part -> each.startsWith("alter table ")
                                        && DEMANDS.matcher(part).find()
                                        && !part.contains(" default ")))
                .toList();
    }

    private static Stream<String> statements(String plain) {
        return Arrays.stream(plain.split(";"))
                .map(each -> each.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty());
    }
}
