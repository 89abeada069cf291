package org.planmonitor.kit.problem;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Violated Bean Validation constraints of a resource method's arguments, each at its place in the request. */
final class ViolationFailures {

    private static final Text DETAIL = new Text("请求内容不符合要求。", "The request breaks a constraint.");

    private ViolationFailures() {}

    static Failure of(ConstraintViolationException failure, @Nullable Method method) {
        List<ProblemError> errors = failure.getConstraintViolations().stream()
                .map(violation -> error(violation, method))
                .sorted(Comparator.comparing(ProblemError::toString))
                .toList();
        return new Failure(KitProblem.VALIDATION, DETAIL, errors, Map.of());
    }

    /** Whether an answer, not a request, broke a constraint: that is our failure, not the caller's. */
    static boolean isOfAnswer(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .anyMatch(violation -> kinds(violation).contains(ElementKind.RETURN_VALUE));
    }

    private static List<ElementKind> kinds(ConstraintViolation<?> violation) {
        List<ElementKind> kinds = new ArrayList<>();
        violation.getPropertyPath().forEach(node -> kinds.add(node.getKind()));
        return kinds;
    }

    private static ProblemError error(ConstraintViolation<?> violation, @Nullable Method method) {
        String code = Constraints.code(violation);
        Text message = Constraints.message(violation);
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        StringBuilder pointer = new StringBuilder();
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            switch (node.getKind()) {
                case METHOD, CROSS_PARAMETER -> {} // not in the request
                case PARAMETER -> {
                    Path.Node field = leaf(violation);
                    Optional<DeclaredParameter> parameter =
                            declared(method, node.as(Path.ParameterNode.class).getParameterIndex(), field.getName());
                    if (parameter.isPresent()) {
                        return parameter.get().error(code, message);
                    }
                }
                default -> append(pointer, node);
            }
        }
        return ProblemError.pointer(pointer.toString(), code, message);
    }

    private static Path.Node leaf(ConstraintViolation<?> violation) {
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getKind() == ElementKind.CONTAINER_ELEMENT && last != null ? last : node;
        }
        if (last == null) {
            throw new IllegalArgumentException("a violation of an argument has a path");
        }
        return last;
    }

    // A bean's parameters share the index of the bean, and are told apart by name.
    private static Optional<DeclaredParameter> declared(@Nullable Method method, int index, @Nullable String name) {
        List<DeclaredParameter> candidates = method == null
                ? List.of()
                : DeclaredParameters.of(method).stream()
                        .filter(parameter -> parameter.index() == index)
                        .toList();
        return candidates.size() > 1
                ? candidates.stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst()
                        .or(() -> Optional.of(candidates.getFirst()))
                : candidates.stream().findFirst();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append(JsonPointers.segment(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            pointer.append(JsonPointers.segment(node.getName()));
        }
    }
}
