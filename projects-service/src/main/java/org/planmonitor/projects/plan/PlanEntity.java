package org.planmonitor.projects.plan;

import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

@Entity(name = "Plan")
@Table(name = "plan")
class PlanEntity {

    @Id
    String code;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "starts_in")
    String startsIn;

    @Column(name = "ends_in")
    String endsIn;

    @Column(name = "printed_on")
    LocalDate printedOn;

    String region;

    @Column(name = "time_zone")
    String timeZone;

    boolean simulated;

    @Enumerated(EnumType.STRING)
    Sharing sharing;

    protected PlanEntity() {}

    PlanEntity(String code) {
        this.code = code;
    }

    void take(KnownPlan plan) {
        nameZh = plan.name().zh();
        nameEn = plan.name().en();
        startsIn = plan.period().start();
        endsIn = plan.period().end();
        printedOn = plan.printedOn();
        region = plan.region();
        timeZone = plan.timeZone().getId();
        simulated = plan.simulated();
        sharing = plan.sharing();
    }

    KnownPlan known() {
        return new KnownPlan(
                code,
                new Text(nameZh, nameEn),
                new KnownPlan.Period(startsIn, endsIn),
                printedOn,
                region,
                ZoneId.of(timeZone),
                simulated,
                sharing);
    }
}
