package io.careloop.ruletemplates;

import java.util.UUID;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Turns the DRL of a template into its KieBase; only text that ships with the product comes here. */
final class Compiler {

    private Compiler() {}

    static KieBase compile(RuleTemplate template, String drl) {
        KieServices kie = KieServices.get();
        // Not that of the thread, which in an executable jar may know none of our types.
        ClassLoader types = Compiler.class.getClassLoader();
        // Of its own for every build: builds that share the default id can hand a thread another's rules.
        ReleaseId id = kie.newReleaseId(
                "io.careloop.rules", template.name(), UUID.randomUUID().toString());
        KieFileSystem source = kie.newKieFileSystem()
                .generateAndWritePomXML(id)
                .write("src/main/resources/careloop/rules/" + template.name() + ".drl", drl);
        try {
            // The classic builder: the executable model takes several times as long and as much memory.
            KieBuilder build = kie.newKieBuilder(source, types).buildAll(DrlProject.class);
            if (build.getResults().hasMessages(Message.Level.ERROR)) {
                throw new BrokenTemplate(
                        template.label(), build.getResults().getMessages().toString());
            }
            return kie.newKieContainer(id, types).getKieBase();
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }
}
