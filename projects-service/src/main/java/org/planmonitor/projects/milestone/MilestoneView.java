package org.planmonitor.projects.milestone;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.milestone.schedule.Judgement;
import org.planmonitor.projects.milestone.schedule.Slip;
import org.planmonitor.projects.project.ProjectRef;

/**
 * A milestone with its dates as precise as they are known, its light and its slip.
 *
 * @param baseline the newest approved baseline; {@code original} is the first one
 * @param slip calendar days behind the original and behind the newest baseline
 * @param overdueDays calendar days past the newest baseline while not reached
 */
record MilestoneView(
        String code,
        Text name,
        boolean critical,
        List<String> waitsFor,
        String original,
        String baseline,
        @Nullable String forecast,
        @Nullable String actual,
        Light light,
        Judgement.Ground ground,
        Slips slip,
        long overdueDays,
        @JsonIgnore long version) {

    /** Slip against both baselines. */
    record Slips(Slip fromOriginal, Slip fromBaseline) {}

    static MilestoneView of(Board.Line line, Judgement judged) {
        PartialDate forecast = line.course().forecast();
        PartialDate actual = line.course().actual();
        return new MilestoneView(
                line.code(),
                line.definition().name(),
                line.definition().critical(),
                line.definition().waitsFor(),
                line.course().original().toString(),
                line.course().baseline().toString(),
                forecast == null ? null : forecast.toString(),
                actual == null ? null : actual.toString(),
                judged.light(),
                judged.ground(),
                new Slips(judged.fromOriginal(), judged.fromBaseline()),
                judged.overdueDays(),
                line.version());
    }

    /** Differs whenever the answer does, which the passing of a day can bring about too. */
    EntityTag tag(ProjectRef project) {
        return EntityTag.of(project.aggregateId(), this, version);
    }
}
