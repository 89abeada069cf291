package org.planmonitor.kit.problem;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * Whether a text can become a parameter's type, tried again after the framework's own conversion failed: it does not say of
 * which parameter.
 */
final class Conversions {

    private static final List<String> FACTORIES = List.of("fromString", "valueOf", "parse", "of");

    private Conversions() {}

    static boolean works(Class<?> type, String text) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        try {
            for (String factory : FACTORIES) {
                for (Class<?> argument : List.of(String.class, CharSequence.class)) {
                    Method method = find(boxed, factory, argument);
                    if (method != null && method.trySetAccessible()) {
                        method.invoke(null, text);
                        return true;
                    }
                }
            }
            Constructor<?> constructor = constructor(boxed);
            if (constructor != null && constructor.trySetAccessible()) {
                constructor.newInstance(text);
            }
            return true;
        } catch (InvocationTargetException _) {
            return false;
        } catch (ReflectiveOperationException _) {
            return true; // not convertible by any rule known here, so nothing can be said against the text
        }
    }

    static Text expected(Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (boxed.isEnum()) {
            String names = Arrays.stream(boxed.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return new Text("必须是下列之一：" + names, "must be one of " + names);
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return new Text("必须是取值范围内的数字", "must be a number within range");
        }
        if (TemporalAccessor.class.isAssignableFrom(boxed)) {
            return new Text("必须是 ISO 8601 日期或时间", "must be an ISO 8601 date or time");
        }
        return new Text("格式不正确", "does not have the required form");
    }

    private static @Nullable Method find(Class<?> type, String name, Class<?> argument) {
        try {
            Method method = type.getMethod(name, argument);
            return Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType())
                    ? method
                    : null;
        } catch (NoSuchMethodException _) {
            return null;
        }
    }

    private static @Nullable Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor(String.class);
        } catch (NoSuchMethodException _) {
            return null;
        }
    }
}
