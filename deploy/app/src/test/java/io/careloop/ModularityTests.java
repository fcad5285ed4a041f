package io.careloop;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The module table of the architecture, checked. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(CareLoopApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void theModuleDocumentationIsWritten() {
        new Documenter(modules).writeDocumentation();
    }
}
