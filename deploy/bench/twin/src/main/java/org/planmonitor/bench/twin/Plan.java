package org.planmonitor.bench.twin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A plan, as far as its figures need it. */
@Entity
@Table(name = "plan")
class Plan {

    @Id
    Long id;

    String code;
}
