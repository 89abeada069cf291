package org.planmonitor.kit.testing;

import java.lang.annotation.Annotation;
import java.util.List;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every operation of a resource declares who may call it and says in one line what it does. */
final class SaysWhoMayCall extends ArchCondition<JavaClass> {

    private static final List<Class<? extends Annotation>> WHO =
            List.of(PermitAll.class, DenyAll.class, RolesAllowed.class, Authenticated.class, PermissionsAllowed.class);

    SaysWhoMayCall() {
        super("say of each operation who may call it and what it does");
    }

    @Override
    public void check(JavaClass resource, ConditionEvents events) {
        for (JavaMethod method : resource.getMethods()) {
            boolean operation = method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
            if (!operation) {
                continue;
            }
            if (WHO.stream().noneMatch(method::isAnnotatedWith)) {
                events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + " does not say who may call it"));
            }
            if (!method.getModifiers().contains(JavaModifier.PUBLIC)) {
                // The framework passes such an operation over without a word, and callers get 404.
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not public"));
            }
            if (!method.isAnnotatedWith(Operation.class)) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no summary"));
            }
        }
    }
}
