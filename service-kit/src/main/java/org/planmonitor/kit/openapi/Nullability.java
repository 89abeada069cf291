package org.planmonitor.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says of each field whether it can be null, as the record behind it does with {@code @Nullable}. The scanner of the
 * document does not know that annotation (smallrye-open-api 2329), and a document that promises a number where null is
 * answered breaks every generated client.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Nullability implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName IGNORED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private static final Pattern TELLING = Pattern.compile("is[A-Z].*");

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records;

    public Nullability(IndexView index) {
        this.index = index;
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(Nullability::schemaName));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(this::complete);
        }
    }

    private static String schemaName(ClassInfo type) {
        AnnotationValue named = type.hasDeclaredAnnotation(SCHEMA)
                ? type.declaredAnnotation(SCHEMA).value("name")
                : null;
        return named == null ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "") : named.asString();
    }

    private void complete(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        // Two records of one simple name are told apart by a number that the scanner appends, and here by their fields.
        Set<String> nullable = Stream.of(name, name.replaceAll("\\d+$", ""))
                .distinct()
                .flatMap(each -> records.getOrDefault(each, List.of()).stream())
                .filter(each -> isMadeOf(properties.keySet(), each))
                .flatMap(each -> fields(each).entrySet().stream())
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Schema> completed = new LinkedHashMap<>();
        properties.forEach((field, form) -> completed.put(field, nullable.contains(field) ? orNull(form) : form));
        schema.setProperties(completed);
    }

    /** Whether JSON of a record has these properties: its fields, and what it tells by {@code isSomething()}. */
    private boolean isMadeOf(Set<String> properties, ClassInfo type) {
        Set<String> fields = fields(type).keySet();
        Set<String> told = type.methods().stream()
                .map(MethodInfo::name)
                .filter(name -> TELLING.matcher(name).matches())
                .map(name -> name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3))
                .collect(Collectors.toSet());
        return properties.containsAll(fields)
                && properties.stream().allMatch(each -> fields.contains(each) || told.contains(each));
    }

    /** The fields of a record as JSON has them, and whether each can be null. */
    private Map<String, Boolean> fields(ClassInfo type) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            // Jackson's annotations are not kept on the component itself, only on the field made from it.
            FieldInfo field = type.field(component.name());
            ClassInfo within = index.getClassByName(component.type().name());
            if (field.hasAnnotation(IGNORED)) {
                continue;
            }
            if (field.hasAnnotation(UNWRAPPED) && within != null) {
                fields.putAll(fields(within));
            } else {
                AnnotationInstance renamed = field.annotation(PROPERTY);
                String name = renamed == null || renamed.value() == null
                        ? component.name()
                        : renamed.value().asString();
                fields.put(name, component.type().hasAnnotation(NULLABLE));
            }
        }
        return fields;
    }

    private static Schema orNull(Schema form) {
        Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        if (form.getRef() != null) {
            Schema what = OASFactory.createSchema().ref(form.getRef());
            return OASFactory.createSchema().description(form.getDescription()).anyOf(List.of(what, nothing));
        }
        List<Schema.SchemaType> types = form.getType();
        if (types == null || types.contains(Schema.SchemaType.NULL)) {
            return form;
        }
        form.addType(Schema.SchemaType.NULL);
        if (form.getEnumeration() != null && !form.getEnumeration().contains(null)) {
            List<Object> values = new ArrayList<>(form.getEnumeration());
            values.add(null);
            form.setEnumeration(values);
        }
        return form;
    }
}
