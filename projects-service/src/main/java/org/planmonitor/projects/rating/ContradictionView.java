package org.planmonitor.projects.rating;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.rating.arithmetic.Standing;

/** A project whose ratings contradict each other. */
record ContradictionView(
        String project,
        Text name,
        String portfolio,
        @Nullable String region,
        @Nullable String unit,
        Standing rating,
        String href) {

    /** The same as it is read. */
    record Row(
            String code,
            String nameZh,
            String nameEn,
            String portfolio,
            @Nullable String region,
            @Nullable String unit,
            @Nullable String computed,
            @Nullable String self,
            @Nullable String independent,
            int ordinal) {

        ContradictionView view(String plan) {
            return new ContradictionView(
                    code,
                    new Text(nameZh, nameEn),
                    portfolio,
                    region,
                    unit,
                    new Standing(RatingStore.light(computed), RatingStore.light(self), RatingStore.light(independent)),
                    "/projects/v1/plans/" + plan + "/projects/" + code + "/ratings/standing");
        }
    }
}
