package org.planmonitor.projects.listing;

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

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

@Entity(name = "ProjectList")
@Table(name = "project_list")
class ListEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_list_seq")
    @SequenceGenerator(name = "project_list_seq", sequenceName = "project_list_seq", allocationSize = 1)
    @Nullable
    Long id;

    String plan;
    String code;

    @Enumerated(EnumType.STRING)
    ListKind kind;

    @Nullable
    Integer year;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    @Version
    long version;

    protected ListEntity() {}

    ListEntity(String plan, String code, ListRequest.Checked list) {
        this.plan = plan;
        this.code = code;
        this.kind = list.kind();
        this.year = list.year();
        take(list);
    }

    final void take(ListRequest.Checked list) {
        nameZh = list.name().zh();
        nameEn = list.name().en();
        sharing = list.sharing();
    }

    long key() {
        return java.util.Objects.requireNonNull(id, "not stored yet");
    }

    Text name() {
        return new Text(nameZh, nameEn);
    }

    EntityTag tag() {
        return EntityTag.of(plan, code, version);
    }
}
