package org.planmonitor.reports.evaluation.narrative;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.content.Part;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;
import org.planmonitor.reports.publication.Block;
import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.Paragraph;
import org.planmonitor.reports.publication.Section;

/** What was written into a report when an edition of it was ordered: which versions is fixed then. */
@Singleton
public class Narratives {

    private final Database database;

    Narratives(Database database) {
        this.database = database;
    }

    private record Written(String code, Part place, Text title, Text text, String by) {}

    /** Fixes the newest version of each section for an edition, in the transaction of its order. */
    public void fix(UUID edition) {
        database.update("""
                update evaluation_report r set narrative = coalesce((
                  select jsonb_object_agg(code, version) from (
                    select code, max(version) as version from report_section where report = r.edition_of group by code) newest), '{}')
                where id = ?
                """, edition);
    }

    /** The sections of an edition, by the part before which they stand; none of what is no edition. */
    public Map<Part, List<Section>> of(UUID edition, Snapshot snapshot, Language language) {
        List<Written> all = database.query(
                """
                select s.* from evaluation_report r
                join report_section s on s.report = r.edition_of and s.version = (r.narrative ->> s.code)::bigint
                where r.id = ? order by s.code
                """,
                row -> new Written(
                        row.getString("code"),
                        Part.valueOf(row.getString("place")),
                        new Text(row.getString("title_zh"), row.getString("title_en")),
                        new Text(row.getString("text_zh"), row.getString("text_en")),
                        row.getString("changed_by")),
                edition);
        if (all.isEmpty()) {
            return Map.of();
        }
        References references = new References(snapshot.content(), language);
        Map<Part, List<Section>> byPlace = new EnumMap<>(Part.class);
        for (Written each : all) {
            List<Block> blocks = new ArrayList<>(Markup.blocks(each.text().in(language.locale()), references::resolve));
            blocks.add(new Paragraph(List.of(new Inline.Emphasis(language.choose("撰写：", "Written by: ") + each.by()))));
            byPlace.computeIfAbsent(each.place(), place -> new ArrayList<>())
                    .add(Section.of("written-" + each.code(), each.title().in(language.locale()), blocks, List.of()));
        }
        return byPlace;
    }
}
