package org.planmonitor.kit.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Holds for a class in {@code root.feature.inner} when only its own feature knows it, or when {@code inner} is one of the
 * rooms that a feature shows on purpose.
 */
final class KnownOnlyInItsFeature extends ArchCondition<JavaClass> {

    private final String root;

    KnownOnlyInItsFeature(String root) {
        super("be known only in its own feature");
        this.root = root;
    }

    @Override
    public void check(JavaClass inner, ConditionEvents events) {
        String feature = feature(inner);
        // Pure arithmetic has no inside to protect: its records are the language that other features speak.
        if (inner.getPackageName().endsWith(".arithmetic")) {
            return;
        }
        for (Dependency use : inner.getDirectDependenciesToSelf()) {
            JavaClass user = use.getOriginClass();
            if (user.getPackageName().startsWith(root) && !feature(user).equals(feature)) {
                events.add(SimpleConditionEvent.violated(inner, use.getDescription()));
            }
        }
    }

    private String feature(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }
}
