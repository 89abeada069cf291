package org.planmonitor.kit.trouble;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.planmonitor.kit.testing.PlatformResource;

/** A test against the application of this package. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "kit"),
            @ResourceArg(name = "topics", value = "planmonitor.kit.v1")
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface TroubleTest {}
