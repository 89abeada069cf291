package org.planmonitor.projects.milestone;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.milestone.schedule.Course;

@Entity(name = "Milestone")
@Table(name = "milestone")
class MilestoneEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "milestone_seq")
    @SequenceGenerator(name = "milestone_seq", sequenceName = "milestone_seq", allocationSize = 50)
    @Nullable
    Long id;

    String plan;

    @Column(name = "project_id")
    long project;

    String code;
    int ordinal;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    boolean critical;

    @Column(name = "waits_for")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> waitsFor;

    String original;
    String baseline;

    @Nullable
    String forecast;

    @Nullable
    String actual;

    @Column(name = "baseline_last")
    LocalDate baselineLast;

    @Column(name = "forecast_last")
    @Nullable
    LocalDate forecastLast;

    @Version
    long version;

    protected MilestoneEntity() {}

    MilestoneEntity(String plan, long project, String code, int ordinal, Definition definition, PartialDate baseline) {
        this.plan = plan;
        this.project = project;
        this.code = code;
        this.ordinal = ordinal;
        define(definition);
        take(Course.agreed(baseline));
    }

    Definition definition() {
        return new Definition(new Text(nameZh, nameEn), critical, waitsFor);
    }

    void define(Definition definition) {
        nameZh = definition.name().zh();
        nameEn = definition.name().en();
        critical = definition.critical();
        waitsFor = definition.waitsFor();
    }

    Course course() {
        return new Course(PartialDate.parse(original), PartialDate.parse(baseline), date(forecast), date(actual));
    }

    void take(Course course) {
        PartialDate expected = course.forecast();
        PartialDate reached = course.actual();
        original = course.original().toString();
        baseline = course.baseline().toString();
        forecast = expected == null ? null : expected.toString();
        actual = reached == null ? null : reached.toString();
        baselineLast = course.baseline().last();
        forecastLast = expected == null ? null : expected.last();
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written);
    }
}
