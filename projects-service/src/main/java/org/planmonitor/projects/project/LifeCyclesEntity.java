package org.planmonitor.projects.project;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

@Entity(name = "LifeCycles")
@Table(name = "life_cycles")
class LifeCyclesEntity {

    @Id
    String plan;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Named> stages;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PackLifeCycles.Path> paths;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PackLifeCycles.Assignment> assignments;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<PackLifeCycles.BesideStage> besides;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<PackLifeCycles.GateRule> gates;

    @JdbcTypeCode(SqlTypes.JSON)
    PackLifeCycles.@Nullable Statistics statistics;

    protected LifeCyclesEntity() {}

    LifeCyclesEntity(String plan, PackLifeCycles data) {
        this.plan = plan;
        this.stages = data.stages();
        this.paths = data.paths();
        this.assignments = data.assignments();
        this.besides = data.besides();
        this.gates = data.gates();
        this.statistics = data.statistics();
    }

    PackLifeCycles data() {
        return new PackLifeCycles(
                stages,
                paths,
                assignments,
                besides == null ? List.of() : besides,
                gates == null ? List.of() : gates,
                statistics);
    }
}
