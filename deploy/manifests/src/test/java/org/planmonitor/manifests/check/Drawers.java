package org.planmonitor.manifests.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Everything that fabric8's classes took without knowing it: the content of {@code additionalProperties}, at any depth. */
final class Drawers {

    private static final String DRAWER = "getAdditionalProperties";

    private final List<String> found = new ArrayList<>();

    private Drawers() {}

    static List<String> of(Object object) {
        Drawers drawers = new Drawers();
        drawers.walk(object, "");
        return List.copyOf(drawers.found);
    }

    private void walk(@Nullable Object value, String path) {
        switch (value) {
            case null -> {}
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(list.get(i), path + "/" + i);
                }
            }
            case Map<?, ?> map -> map.forEach((key, each) -> walk(each, path + "/" + key));
            case Object bean
            when bean.getClass().getName().startsWith("io.fabric8.")
                    && !bean.getClass().isEnum() -> walkBean(bean, path);
            default -> {}
        }
    }

    private void walkBean(Object bean, String path) {
        for (Method method : bean.getClass().getMethods()) {
            if (method.getParameterCount() > 0 || !method.getName().matches("get[A-Z].*|is[A-Z].*")) {
                continue;
            }
            if (method.getDeclaringClass() == Object.class
                    || method.getReturnType().isPrimitive()) {
                continue;
            }
            Object inside = call(method, bean);
            if (method.getName().equals(DRAWER) && inside instanceof Map<?, ?> drawer) {
                drawer.keySet().forEach(key -> found.add(path + "/" + key));
            } else {
                walk(inside, path + "/" + field(method.getName()));
            }
        }
    }

    private static String field(String getter) {
        String name = getter.replaceFirst("^(get|is)", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable Object call(Method method, Object bean) {
        try {
            return method.invoke(bean);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " of " + bean.getClass(), e);
        }
    }
}
