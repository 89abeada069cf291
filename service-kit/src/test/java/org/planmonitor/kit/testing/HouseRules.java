package org.planmonitor.kit.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of the house, as tests that every service runs over its own classes. They keep what reviews forget: the
 * arithmetic stays free of frameworks, features meet only at their front doors, every operation says who may call it.
 */
public final class HouseRules {

    private static final String[] PLAIN = {
        "java..",
        "org.jspecify..",
        "ch.obermuhlner..",
        "org.jgrapht..",
        "org.locationtech.jts..",
        "org.planmonitor.kit.text.."
    };

    private HouseRules() {}

    /**
     * Checks a service.
     *
     * @param root its package, {@code org.planmonitor.indicators}
     * @param pure the packages that import no framework, without the root: {@code assessment.arithmetic}
     */
    public static void check(String root, String... pure) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        for (String room : pure) {
            domainStaysPlain(root, room, pure).check(service);
        }
        everywhere(root).forEach(rule -> rule.allowEmptyShould(true).check(service));
    }

    /** A pure room knows plain Java, itself, and other pure rooms. */
    private static ArchRule domainStaysPlain(String root, String room, String... pure) {
        String[] allowed = Stream.concat(
                        Arrays.stream(PLAIN), Arrays.stream(pure).map(other -> root + "." + other + ".."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .because("rules of the domain are checked without a framework, and outlive it");
    }

    private static List<ArchRule> everywhere(String root) {
        return List.of(
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.planmonitor..")
                                .and(resideOutsideOfPackages(root + "..", "org.planmonitor.kit..")))
                        .because("services share contracts, not classes"),
                classes()
                        .that()
                        .resideInAPackage(root + ".*.*..")
                        .should(new KnownOnlyInItsFeature(root))
                        .because("a feature is entered by its front door"),
                classes().that().areAnnotatedWith(Path.class).should(new SaysWhoMayCall()),
                noClasses()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .should()
                        .dependOnClassesThat(are(stores()))
                        .because("a resource translates HTTP only"),
                noClasses()
                        .should()
                        .callMethodWhere(asksTheSystemForTheTime())
                        .because("time is asked of the Clock bean, so that a test can set it"),
                fields().should().notBeAnnotatedWith(Inject.class).because("dependencies come by constructor"),
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .notBePublic()
                        .because("entities stay inside their feature"));
    }

    private static DescribedPredicate<JavaClass> stores() {
        return DescribedPredicate.describe(
                "stores",
                type -> type.isAssignableTo(EntityManager.class)
                        || type.isAssignableTo(DataSource.class)
                        || type.isAssignableTo(PanacheRepositoryBase.class)
                        || type.isAnnotatedWith(Entity.class));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        List<Class<?>> times =
                List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class);
        return DescribedPredicate.describe("asks the system for the time", call -> {
            JavaClass owner = call.getTarget().getOwner();
            boolean now = call.getTarget().getName().equals("now")
                    && times.stream().anyMatch(owner::isEquivalentTo)
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return now
                    || (owner.isEquivalentTo(Clock.class)
                            && call.getTarget().getName().startsWith("system"));
        });
    }
}
