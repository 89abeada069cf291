package org.planmonitor.reports.projection;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A member of a fact, and whether an event must have it. Looked for once for each sort of fact: to read what is annotated costs more than
 * to read an event.
 */
record FactMember(String name, boolean required, Method accessor) {

    private static final ClassValue<List<FactMember>> OF_TYPES = new ClassValue<>() {
        @Override
        protected List<FactMember> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(FactMember::of).toList();
        }
    };

    static List<FactMember> of(Class<? extends Record> type) {
        return OF_TYPES.get(type);
    }

    private static FactMember of(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new FactMember(component.getName(), !optional, accessor);
    }

    @Nullable
    Object in(Record fact) {
        try {
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
