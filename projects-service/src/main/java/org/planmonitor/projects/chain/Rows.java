package org.planmonitor.projects.chain;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The rows that belong to a chain, in the order of the plan's text. */
final class Rows {

    private Rows() {}

    @Embeddable
    record Node(
            String code,
            @Column(name = "name_zh") String nameZh,
            @Column(name = "name_en") String nameEn,
            String position,
            @Nullable String quote) {}

    @Embeddable
    record Edge(
            @Column(name = "from_node") String from,
            @Column(name = "to_node") String to,
            String basis) {}

    @Embeddable
    record Sequence(
            String code,
            String quote,
            @JdbcTypeCode(SqlTypes.JSON) List<List<String>> stages) {}

    @Embeddable
    record Goal(
            @Column(name = "text_zh") String textZh,
            @Column(name = "text_en") String textEn,
            @Nullable String quote) {}
}
