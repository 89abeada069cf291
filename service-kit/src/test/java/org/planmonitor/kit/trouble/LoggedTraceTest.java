package org.planmonitor.kit.trouble;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads a log finds the lines of one request by its id, and those of one trace by its. */
@TroubleTest
class LoggedTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            ExtLogRecord copied = ExtLogRecord.wrap(record);
            copied.copyMdc();
            records.add(copied);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("org.planmonitor.kit.problem").addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("org.planmonitor.kit.problem").removeHandler(handler);
    }

    @Test
    void aFailureIsLoggedWithRequestAndTrace() {
        given().header("X-Request-Id", "here-it-is")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/trouble/thrown/unexpected")
                .then()
                .statusCode(500);
        assertThat(records).anySatisfy(logged -> {
            assertThat(logged.getMdc("requestId")).isEqualTo("here-it-is");
            assertThat(logged.getMdc("traceId")).isEqualTo(TRACE);
        });
    }

    /** A malformed trace is nobody's. */
    @Test
    void whatIsNoTraceIsNotLogged() {
        given().header("traceparent", "00-zz-1")
                .get("/trouble/thrown/unexpected")
                .then()
                .statusCode(500);
        assertThat(records)
                .isNotEmpty()
                .allSatisfy(logged -> assertThat(logged.getMdc("traceId")).isNull());
    }
}
