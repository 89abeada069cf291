package org.planmonitor.projects;

import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static org.hamcrest.Matchers.equalTo;

/** National project codes are kept as they were given, in the old form and in the new, whatever their last signs are. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ProjectCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-370212-47-03-001234",
                "2101-370212-04-01-123456",
                "2101-370212-04-01-123457",
                "2312-000000-04-01-123456",
                "2205-660000-04-01-123456"
            })
    void either_form_is_taken_and_no_check_sign_is_invented(String national) {
        Registry.isOpen();
        String project = Registry.project("nationally-known", Map.of("nationalCode", national));
        Registry.read(project).then().body("nationalCode", equalTo(national));
    }
}
