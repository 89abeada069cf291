package org.planmonitor.kit.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.planmonitor.kit.testing.PlatformResource;

/** A test against the sample service, on real PostgreSQL and Kafka. One start of it serves all of them. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "kit"),
            @ResourceArg(name = "topics", value = SampleTest.TOPIC)
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SampleTest {

    String TOPIC = "planmonitor.kit.v1";
}
