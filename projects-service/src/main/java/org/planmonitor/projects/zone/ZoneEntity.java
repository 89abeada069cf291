package org.planmonitor.projects.zone;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.Place;

@Entity(name = "Zone")
@Table(name = "zone")
class ZoneEntity {

    /** What the plan says of a zone and no query asks for. */
    record Document(
            List<String> focus,
            List<String> relatedTo,
            @Nullable Place source) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zone_seq")
    @SequenceGenerator(name = "zone_seq", sequenceName = "zone_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;
    String code;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "class_code")
    String zoneClass;

    String type;

    @Nullable
    String region;

    @JdbcTypeCode(SqlTypes.JSON)
    Document document;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    @Version
    long version;

    Text name() {
        return new Text(nameZh, nameEn);
    }
}
