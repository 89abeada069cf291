package org.planmonitor.projects.blocker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.planmonitor.kit.text.Text;

@Entity(name = "BlockerReason")
@Table(name = "blocker_reason")
class ReasonEntity {

    @Id
    String code;

    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "working_days")
    int workingDays;

    ReasonView view() {
        return new ReasonView(code, new Text(nameZh, nameEn), workingDays);
    }
}
