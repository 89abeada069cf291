package org.planmonitor.projects.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * The order in which things become known about a plan. An answer as of an instant that was given once is given for ever: who
 * records takes the instant as the last thing before writing and keeps the others waiting until commit, and who reads is
 * answered as of an instant that no later commit can still reach.
 */
@ApplicationScoped
public class Recordings {

    /** Later than everything that is recorded: for who asks not what was known when. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager entities;

    Recordings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The instant at which the present transaction records. Take it late: from here until commit nobody else records
     * anything of this plan, and no row that another writer may hold must be waited for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant take(String plan) {
        return ask("recording_instant", plan);
    }

    /** The same for what is told of a plan that may not be known yet, and then is read by nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant takeTold(String plan) {
        return ask("told_instant", plan);
    }

    /**
     * The instant that an answer is as of: the one asked for, or the settled one where nothing is asked or that is earlier.
     * Read in a later statement of the same transaction. What lies in the future is a 422.
     */
    @Transactional
    public Instant asOf(String plan, @Nullable String asked) {
        return within(ask("settled_instant", plan), "asOf", asked);
    }

    /** The instant before which no change of a project of the plan can be committed any more. */
    @Transactional
    public Instant settledChange(String plan) {
        return ask("settled_change", plan);
    }

    /** An instant that is asked for by a parameter, or the settled one where nothing is asked or that is earlier. */
    @Transactional
    public Instant within(Instant settled, String parameter, @Nullable String asked) {
        if (asked == null) {
            return settled;
        }
        Instant wanted = parse(parameter, asked);
        if (!wanted.isAfter(settled)) {
            return wanted;
        }
        if (wanted.isAfter(now())) {
            Text message = new Text(parameter + " 不能晚于当前时刻", parameter + " must not lie in the future");
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.parameter(parameter, "AS_OF_IN_FUTURE", message)));
        }
        return settled;
    }

    private Instant ask(String function, String plan) {
        return (Instant) entities.createNativeQuery("select " + function + "(:plan)", Instant.class)
                .setParameter("plan", plan)
                .getSingleResult();
    }

    private Instant now() {
        return (Instant) entities.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    private static Instant parse(String parameter, String asked) {
        try {
            return OffsetDateTime.parse(asked).toInstant();
        } catch (DateTimeParseException _) {
            throw ProblemException.invalid(ProblemError.parameter(
                    parameter,
                    "INSTANT_FORMAT",
                    new Text(
                            parameter + " 须为带时区的时刻,如 2024-01-01T00:00:00Z",
                            parameter + " is an instant with its offset: 2024-01-01T00:00:00Z")));
        }
    }
}
