package org.planmonitor.indicators.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTestProfile;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** The driver of PostgreSQL, listening to what is executed: with it a test can say how many statements an answer costs. */
public final class CountedStatements implements Driver {

    /** Jobs look at the clock and at what is due whenever it is time, also in the middle of what is counted. */
    private static final String THREADS_OF_JOBS = "db-scheduler-";

    private static final Queue<String> EXECUTED = new ConcurrentLinkedQueue<>();

    private final Driver driver = postgres();

    /** Runs a test class with this driver. */
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.driver", CountedStatements.class.getName());
        }
    }

    /** What the work made the database do; settings of transactions, jobs, the outbox's relay and one look at the plan aside. */
    public static List<String> of(Runnable work) {
        EXECUTED.clear();
        work.run();
        List<String> statements = EXECUTED.stream()
                .filter(it -> !it.startsWith("set local") && !it.contains("outbox"))
                .collect(Collectors.toCollection(ArrayList::new));
        forgetOneLookAtThePlan(statements);
        return List.copyOf(statements);
    }

    /** A plan is remembered for half a minute: any call may be the one that looks at it again, with these two statements. */
    private static void forgetOneLookAtThePlan(List<String> statements) {
        int look = statements.indexOf("select pg_current_snapshot()::text");
        if (look >= 0) {
            assertThat(statements.get(look + 1)).contains(" from plan ");
            statements.subList(look, look + 2).clear();
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = driver.connect(url, info);
        return connection == null ? null : listening(Connection.class, connection, "");
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    private static Driver postgres() {
        try {
            return Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T listening(Class<T> type, T target, String prepared) {
        InvocationHandler handler = (_, method, arguments) -> {
            String sql =
                    arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : prepared;
            if (method.getName().startsWith("execute")
                    && !Thread.currentThread().getName().startsWith(THREADS_OF_JOBS)) {
                EXECUTED.add(sql);
            }
            Object result = invoke(method, target, arguments);
            return result instanceof Statement && !(target instanceof Statement)
                    ? statement(method, result, sql)
                    : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object statement(Method method, Object result, String sql) {
        return listening(asObject(method.getReturnType()), result, sql);
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> asObject(Class<?> type) {
        return (Class<Object>) type;
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
