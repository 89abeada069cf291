package org.planmonitor.indicators.publication;

import java.sql.Timestamp;
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
 * The instant up to which a plan's figures are settled: no later commit can publish at or before it. A reader never
 * waits: where a publication is under way, its answer is as of the last one committed.
 */
@ApplicationScoped
public class Settled {

    /** Separates these locks from other advisory locks of the database. */
    static final int LOCK_SPACE = 0x706c616e;

    /** Nothing was known before; the database's own calendar ends not much earlier. */
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    // A function of the database: its statements see what was committed before the lock was had, a single one would
    // not.
    private static final String SETTLED = "select settled_at, definitions_changed_at from settled(:plan)";

    private final EntityManager entities;
    private final DefinitionNews news;

    Settled(EntityManager entities, DefinitionNews news) {
        this.entities = entities;
        this.news = news;
    }

    /**
     * The instant an answer is given as of: the one asked for, or the settled one where that is earlier or nothing was
     * asked. Read the figures in a statement after this call, in the same transaction.
     */
    @Transactional
    public Instant asOf(long planId, @Nullable String asked) {
        return asOf(planId, "asOf", asked);
    }

    /**
     * The same where the instant is asked for at another place.
     *
     * @param place the name of a parameter; of the body, a JSON pointer
     */
    @Transactional
    public Instant asOf(long planId, String place, @Nullable String asked) {
        Instant wanted = asked == null ? null : parse(place, asked);
        Instant settled = now(planId);
        if (wanted == null) {
            return settled;
        }
        if (!wanted.isAfter(settled)) {
            return wanted;
        }
        if (wanted.isAfter(clock())) {
            throw future(place);
        }
        return settled;
    }

    private Instant now(long planId) {
        Object[] row = (Object[])
                entities.createNativeQuery(SETTLED).setParameter("plan", planId).getSingleResult();
        news.heard(planId, (Instant) row[1]);
        return (Instant) row[0];
    }

    private Instant clock() {
        return ((Timestamp) entities.createNativeQuery("select clock_timestamp()", Timestamp.class)
                        .getSingleResult())
                .toInstant();
    }

    private static Instant parse(String place, String asked) {
        try {
            Instant instant = OffsetDateTime.parse(asked).toInstant();
            return instant.isBefore(BEGINNING) ? BEGINNING : instant;
        } catch (DateTimeParseException _) {
            throw ProblemException.invalid(error(
                    place,
                    "INSTANT_FORMAT",
                    new Text(
                            name(place) + " 须为 RFC 3339 时刻，如 2024-01-01T00:00:00Z",
                            name(place) + " is an RFC 3339 instant: 2024-01-01T00:00:00Z")));
        }
    }

    private static ProblemException future(String place) {
        Text message = new Text(name(place) + " 不能晚于当前时刻", name(place) + " must not lie in the future");
        return new ProblemException(
                KitProblem.UNPROCESSABLE, message, List.of(error(place, "AS_OF_IN_FUTURE", message)));
    }

    private static ProblemError error(String place, String code, Text message) {
        return place.startsWith("/")
                ? ProblemError.pointer(place, code, message)
                : ProblemError.parameter(place, code, message);
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
