package org.planmonitor.kit.problem;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Optional;

/** The type of one value of a parameter, without the list, array or optional around it. */
final class ParameterTypes {

    private ParameterTypes() {}

    static boolean isMany(Type type) {
        Class<?> raw = raw(type);
        return Collection.class.isAssignableFrom(raw) || raw.isArray();
    }

    static Type element(Type type) {
        Class<?> raw = raw(type);
        if (raw.isArray()) {
            return raw.getComponentType();
        }
        return type instanceof ParameterizedType generic && (isMany(type) || raw == Optional.class)
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case GenericArrayType array ->
                Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
            default -> Object.class;
        };
    }
}
