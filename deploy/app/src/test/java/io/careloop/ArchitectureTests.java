package io.careloop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jooq.impl.TableImpl;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of the house style that can be checked. */
@AnalyzeClasses(packages = "io.careloop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String TABLES = "io.careloop.shared.db.tables";

    @ArchTest
    static final ArchRule aModuleReadsItsOwnTablesOnly =
            classes().that().resideOutsideOfPackage("io.careloop.shared..").should(useNoTableOfAnotherModule());

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .resideOutsideOfPackages("io.careloop.embedded..", "io.careloop.wechatsandbox..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("io.careloop.shared.db..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule controllersStayWithinTheirModule = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT);

    private static ArchCondition<JavaClass> useNoTableOfAnotherModule() {
        var table = DescribedPredicate.<JavaClass>describe(
                "is a table",
                type -> type.isAssignableTo(TableImpl.class)
                        && type.getPackageName().equals(TABLES));
        return new ArchCondition<>("use no table of another module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var used = dependency.getTargetClass();
                    if (table.test(used) && !ownerOf(used).equals(moduleOf(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** {@code LoyaltyEntry} is a table of {@code loyalty}. */
    private static String ownerOf(JavaClass table) {
        return table.getSimpleName().split("(?<=.)(?=[A-Z])")[0].toLowerCase(Locale.ROOT);
    }

    private static String moduleOf(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
