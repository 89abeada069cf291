package org.planmonitor.projects.transit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.Place;

@Entity(name = "TransitMember")
@Table(name = "transit_member")
class MemberEntity {

    /** What the plan says of a member and no query asks for. */
    record Document(
            @Nullable Text direction,
            List<String> routeNumbers,
            @Nullable Text from,
            @Nullable Text to,
            List<Text> via,
            List<String> relatedTo,
            List<String> composedOf,
            boolean composedName,
            Place source) {}

    /** What was published of a member after the plan. */
    @Embeddable
    record Fact(
            @Column(name = "opened_on") @Nullable String openedOn,
            @Column(name = "length_km") @Nullable BigDecimal lengthKm,
            @Column(name = "source_title") String sourceTitle,
            @Column(name = "source_published") @Nullable String sourcePublished) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transit_member_seq")
    @SequenceGenerator(name = "transit_member_seq", sequenceName = "transit_member_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "group_code")
    String group;

    String mode;

    @Nullable
    String status;

    @Nullable
    String action;

    @JdbcTypeCode(SqlTypes.JSON)
    Document document;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    @Version
    long version;

    @ElementCollection
    @CollectionTable(name = "transit_fact", joinColumns = @JoinColumn(name = "member_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 500)
    List<Fact> facts = new ArrayList<>();

    Text name() {
        return new Text(nameZh, nameEn);
    }
}
