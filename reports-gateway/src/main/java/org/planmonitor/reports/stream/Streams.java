package org.planmonitor.reports.stream;

import java.util.ArrayDeque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Opens streams: what is remembered or lies in the topics since a place, then what happens from now on, each once and in the
 * order of its aggregate. A reader who is too slow is dropped and can come back with its place; the others do not notice.
 */
@Singleton
class Streams {

    private final Topics topics;
    private final Happenings happenings;
    private final StreamConfig config;
    private final Semaphore streams;
    private final Semaphore catchingUp;
    private @Nullable Tail tail;

    Streams(Topics topics, Happenings happenings, StreamConfig config) {
        this.topics = topics;
        this.happenings = happenings;
        this.config = config;
        this.streams = new Semaphore(config.streams());
        this.catchingUp = new Semaphore(config.catchingUp());
    }

    /** One thing to tell a client, and the place behind it; nothing to tell when only the place is worth saying. */
    record Told(@Nullable Happening happening, String place) {}

    /**
     * @param from where the client has read to; null: it wants what happens from now on
     * @param cut ends the connection of a reader who is too slow, at once: what waits for it is not worth waiting for
     * @throws UnknownPlaceException when the topics do not reach that far
     * @throws ProblemException 503 when there is no room or no broker
     */
    Multi<Told> open(Filter filter, @Nullable Place from, Runnable cut) {
        Permit permit = Permit.of(streams).orElseThrow(Streams::busy);
        try {
            return opened(filter, from, cut).onTermination().invoke(permit::close);
        } catch (KafkaException e) {
            permit.close();
            throw new ProblemException(KitProblem.UNAVAILABLE, new Text("事件流暂时不可用", "Events cannot be followed now"));
        } catch (RuntimeException e) {
            permit.close();
            throw e;
        }
    }

    private Multi<Told> opened(Filter filter, @Nullable Place from, Runnable cut) {
        Tail current = tail();
        var waiting = new ArrayBlockingQueue<Heard>(config.waiting());
        var queue = UnicastProcessor.create(waiting, null);
        Consumer<Heard> listener = heard -> {
            if (waiting.remainingCapacity() > 0) {
                queue.onNext(heard);
            } else {
                cut.run();
            }
        };
        Tail.Joined joined = current.join(listener, from);
        try {
            Place place = (from == null ? joined.now() : from).copy();
            Before before = before(joined, from);
            return Multi.createBy()
                    .concatenating()
                    .streams(Multi.createFrom().item(Heard.Beat.BEAT), before.heard(), queue)
                    .onItem()
                    .transformToIterable(heard -> told(heard, place, filter))
                    .onTermination()
                    .invoke(() -> {
                        current.leave(listener);
                        before.end().run();
                    });
        } catch (RuntimeException e) {
            current.leave(listener);
            throw e;
        }
    }

    /** What happened between the client's place and the moment it joined; {@code end} also when nobody came to hear it. */
    private record Before(Multi<Heard> heard, Runnable end) {}

    private Before before(Tail.Joined joined, @Nullable Place from) {
        if (from == null) {
            return new Before(Multi.createFrom().empty(), () -> {});
        }
        if (!joined.now().reaches(from) && !topics.end().reaches(from)) {
            throw new UnknownPlaceException();
        }
        if (joined.complete()) {
            return new Before(
                    Multi.createFrom().iterable(joined.remembered()).onItem().castTo(Heard.class), () -> {});
        }
        Permit permit = Permit.of(catchingUp).orElseThrow(Streams::busy);
        return new Before(
                CatchUp.between(from, joined.now(), topics, happenings)
                        .onTermination()
                        .invoke(permit::close)
                        .onItem()
                        .castTo(Heard.class),
                permit::close);
    }

    /** The place moves over what is not told too, so that coming back does not read it again. */
    private static ArrayDeque<Told> told(Heard heard, Place place, Filter filter) {
        var result = new ArrayDeque<Told>(1);
        switch (heard) {
            case Heard.Beat _ -> result.add(new Told(null, place.toString()));
            case Happening happening -> {
                if (place.isBefore(happening.partition(), happening.offset())) {
                    place.pass(happening.partition(), happening.offset());
                    if (filter.lets(happening)) {
                        result.add(new Told(happening, place.toString()));
                    }
                }
            }
        }
        return result;
    }

    private synchronized Tail tail() {
        if (tail == null) {
            tail = Tail.of(topics, happenings, config);
            tail.start();
        }
        return tail;
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        if (tail != null) {
            tail.close();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                        KitProblem.UNAVAILABLE, new Text("当前事件流过多，请稍后再试", "Too many streams; come again shortly"))
                .withHeader("Retry-After", "5");
    }
}
