package org.planmonitor.kit.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.DeclaredParameter.Place;

/**
 * The parameters of a resource method, its bean parameters' included. Read by reflection once per method and kept: the
 * framework has the same knowledge, but compiled into handlers that cannot be asked.
 */
public final class DeclaredParameters {

    private static final Map<Method, List<DeclaredParameter>> KNOWN = new ConcurrentHashMap<>();

    private DeclaredParameters() {}

    /** All parameters that the method declares, in its order. */
    public static List<DeclaredParameter> of(Method method) {
        return KNOWN.computeIfAbsent(method, DeclaredParameters::read);
    }

    private static List<DeclaredParameter> read(Method method) {
        List<DeclaredParameter> found = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int index = 0; index < parameters.length; index++) {
            Parameter parameter = parameters[index];
            Optional<DeclaredParameter> direct =
                    declared(parameter, parameter.getName(), index, parameter.getParameterizedType());
            direct.ifPresentOrElse(found::add, () -> addBean(found, parameter));
        }
        return List.copyOf(found);
    }

    private static void addBean(List<DeclaredParameter> found, Parameter parameter) {
        int index = List.of(parameter.getDeclaringExecutable().getParameters()).indexOf(parameter);
        boolean bean = parameter.isAnnotationPresent(BeanParam.class) || parameter.getAnnotations().length == 0;
        for (Class<?> type = bean ? parameter.getType() : null; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                declared(field, field.getName(), index, field.getGenericType()).ifPresent(found::add);
            }
        }
    }

    private static Optional<DeclaredParameter> declared(
            AnnotatedElement element, String javaName, int index, Type type) {
        return Stream.of(element.getAnnotations())
                .map(annotation -> declared(annotation, javaName, index, type))
                .<DeclaredParameter>mapMulti((declared, next) -> {
                    if (declared != null) {
                        next.accept(declared);
                    }
                })
                .findFirst();
    }

    private static @Nullable DeclaredParameter declared(Annotation annotation, String javaName, int index, Type type) {
        return switch (annotation) {
            case QueryParam query -> DeclaredParameter.of(query.value(), Place.QUERY, index, type);
            case RestQuery query -> DeclaredParameter.of(or(query.value(), javaName), Place.QUERY, index, type);
            case PathParam path -> DeclaredParameter.of(path.value(), Place.PATH, index, type);
            case RestPath path -> DeclaredParameter.of(or(path.value(), javaName), Place.PATH, index, type);
            case HeaderParam header -> DeclaredParameter.of(header.value(), Place.HEADER, index, type);
            case RestHeader header ->
                DeclaredParameter.of(or(header.value(), hyphens(javaName)), Place.HEADER, index, type);
            default -> null;
        };
    }

    private static String or(String name, String javaName) {
        return name.isEmpty() ? javaName : name;
    }

    // As Quarkus REST names a header after a parameter: ifMatch is If-Match.
    private static String hyphens(String javaName) {
        String hyphenated = javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return Character.toUpperCase(hyphenated.charAt(0)) + hyphenated.substring(1);
    }
}
