package org.planmonitor.projects.rate;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.projects.rate.Measures.Kind;
import org.planmonitor.projects.rate.Measures.Source;

/** The rows that rates are summed up from, each brought together with its project where that is needed. */
final class RateRows {

    /** Who brought it into a round, or answers for it. */
    static final String UNIT = "coalesce(t.place, t.unit)";

    private static final String ROW = "rate, place, den_day, n, denominator, numerator, lacks, ";
    private static final String PROJECT = "v.portfolio, v.region, v.unit, v.ordinal, v.path_stage";
    private static final String UPON =
            "case m.upon when 'STARTED' then v.started_on when 'PRODUCING' then v.producing_on when 'ENTERED' then v.entered_on end";

    private RateRows() {}

    static Selection of(boolean present, Scope scope) {
        return new Selection(new Measures(present, false), scope, "");
    }

    /** @param between which projects are asked about: few */
    static Selection ofFew(boolean present, Scope scope, String between) {
        return new Selection(new Measures(present, true), scope, between);
    }

    /** The sum of the denominators of {@code t}, narrowed. */
    static String denominator(String filter) {
        return sum("t.n", filter) + " + " + sum("t.denominator", filter);
    }

    /** The sum of the numerators of {@code t}, narrowed. */
    static String numerator(String filter) {
        return sum("t.n", filter) + " + " + sum("t.numerator", filter);
    }

    private static String sum(String column, String filter) {
        return "coalesce(sum(" + column + ")" + filter + ", 0)";
    }

    /** Rows of some rates. */
    static final class Selection {

        private final Measures measures;
        private final Scope scope;
        private final String between;
        private final List<String> joined = new ArrayList<>();
        private final List<String> free = new ArrayList<>();
        private final List<String> own = new ArrayList<>();

        private Selection(Measures measures, Scope scope, String between) {
            this.measures = measures;
            this.scope = scope;
            this.between = between;
        }

        Selection add(Rate rate) {
            measures.of(rate).forEach(source -> add(rate.name(), source));
            return this;
        }

        void addContinued(String name) {
            add(name, measures.continued());
        }

        private void add(String name, Source source) {
            List<String> of = source.kind() == Kind.OF_PROJECTS ? own : source.kind() == Kind.ON_STAGE ? joined : free;
            of.add("select '" + name + "' as rate, s.* from (" + source.sql() + ") s");
        }

        String common() {
            return measures.common(scope, between);
        }

        /**
         * Sums, several rows for one rate: what nothing narrows needs no look at its projects, and is summed up where it stands.
         *
         * @param columns first column {@code t.rate}
         * @param group what follows {@code group by}
         */
        String sums(String columns, String group) {
            boolean freely = scope.portfolio() == null && scope.regions() == null && scope.unit() == null;
            List<String> parts = new ArrayList<>();
            if (freely) {
                free.forEach(source -> parts.add("select " + columns + " from (" + source + ") t where "
                        + Measures.seen("t.project_id") + " group by " + group));
            }
            if (!freely || !joined.isEmpty() || !own.isEmpty()) {
                parts.add("select " + columns + from(!freely) + " group by " + group);
            }
            return String.join(" union all ", parts);
        }

        /** The rows {@code t}, each with its project, for what is grouped by projects or shows them. */
        String each() {
            return from(true);
        }

        private String from(boolean withFree) {
            List<String> with = new ArrayList<>(joined);
            if (withFree) {
                with.addAll(free);
            }
            List<String> parts = new ArrayList<>();
            if (!with.isEmpty()) {
                parts.add("select " + ROW + counted() + ", m.project_id, " + PROJECT + " from ("
                        + String.join(" union all ", with) + ") m join v on v.project_id = m.project_id");
            }
            if (!own.isEmpty()) {
                parts.add("select " + ROW + "num_day, project_id, portfolio, region, unit, ordinal, path_stage from ("
                        + String.join(" union all ", own) + ") m");
            }
            return " from (" + String.join(" union all ", parts) + ") t where "
                    + (scope.unit() == null ? "true" : UNIT + " = :unit");
        }

        /** Since when the numerator counts: never, where the project has not come so far. */
        private static String counted() {
            return "case when m.upon is null then m.num_day when " + UPON + " is not null then greatest(m.den_day, "
                    + UPON + ") end as num_day";
        }
    }
}
