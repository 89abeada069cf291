package org.planmonitor.indicators.plan;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** What has series and is assessed; always at least one component. */
public sealed interface Subject permits IndicatorDefinition, CommitmentDefinition {

    SubjectType type();

    String code();

    Text name();

    Unit unit();

    Sharing sharing();

    /** Code of the department that leads (牵头单位); null where the plan names none. */
    @Nullable
    String responsible();

    /** Codes of the departments that cooperate (配合单位). */
    List<String> cooperating();

    List<ComponentDefinition> components();

    default SubjectRef ref() {
        return new SubjectRef(type(), code());
    }

    default Optional<ComponentDefinition> component(String code) {
        return components().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
