package org.planmonitor.kit.trouble;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Something that two can change at once. */
@Entity
@Table(name = "trouble_draft")
class Draft {

    @Id
    String code;

    @Version
    int version;

    String words;

    protected Draft() {}

    Draft(String code, String words) {
        this.code = code;
        this.words = words;
    }
}
