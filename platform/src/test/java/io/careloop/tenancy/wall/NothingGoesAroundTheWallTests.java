package io.careloop.tenancy.wall;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;

/** The wall checks what goes through the configured DSLContext, so there must be no other way to the database. */
@AnalyzeClasses(packages = "io.careloop", importOptions = ImportOption.DoNotIncludeTests.class)
class NothingGoesAroundTheWallTests {

    @ArchTest
    static final ArchRule nobodyOpensJdbc = noClasses()
            .that()
            .resideOutsideOfPackages("io.careloop.tenancy.wall..", "io.careloop.embedded..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."));

    @ArchTest
    static final ArchRule nobodyTakesTheConnectionFromJooq = noClasses()
            .that()
            .resideOutsideOfPackage("io.careloop.tenancy.wall..")
            .should()
            .callMethodWhere(target(owner(assignableTo(DSLContext.class)))
                    .and(target(nameMatching(
                            "connection|connectionResult|parsingConnection|diagnosticsConnection|mockResult"))));

    @ArchTest
    static final ArchRule nobodyConfiguresAnotherJooq = noClasses()
            .that()
            .resideOutsideOfPackage("io.careloop.tenancy.wall..")
            .should()
            .callMethodWhere(target(owner(type(DSL.class))).and(target(nameMatching("using"))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Configuration.class)))
                    .and(target(nameMatching("set.*|derive.*|connectionProvider"))));

    @ArchTest
    static final ArchRule nobodyRendersByHand = noClasses()
            .that()
            .resideOutsideOfPackage("io.careloop.tenancy.wall..")
            .should()
            .dependOnClassesThat(assignableTo(CustomQueryPart.class)
                    .or(assignableTo(CustomField.class))
                    .or(assignableTo(CustomCondition.class))
                    .or(assignableTo(CustomTable.class)));
}
