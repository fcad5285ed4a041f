package io.careloop.demo;

import io.careloop.tenancy.Tenants;
import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says after the start where everything is. */
@Component
@ConditionalOnBooleanProperty("careloop.demo")
class StartPanel {

    private final Tenants tenants;
    private final Environment environment;

    StartPanel(Tenants tenants, Environment environment) {
        this.tenants = tenants;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // it is for the person at the terminal, not for the log
    void show() {
        var data = Path.of(environment.getProperty("careloop.data-dir", ".careloop"))
                .toAbsolutePath();
        var lines = new ArrayList<String>();
        lines.add("CareLoop is running. Stop it with Ctrl+C.");
        lines.add("");
        lines.add("Builder      " + value("careloop.admin.origin"));
        tenants.all()
                .forEach(tenant -> lines.add("  sign in    " + DemoTenants.login(tenant) + "  /  "
                        + DemoTenants.PASSWORD + "    " + tenant.name()));
        lines.add("Patient app");
        tenants.all()
                .forEach(tenant -> lines.add(
                        "  " + value("careloop.app.origin") + "/t/" + tenant.slug() + "/    " + tenant.name()));
        lines.add("WeChat       " + value("careloop.sandbox.url") + "    sandbox: simulated phones and messages");
        lines.add("Data         " + data + "    begin anew: rm -rf '" + data + "'");
        var rule = "─".repeat(96);
        System.out.println("\n" + rule + "\n  " + String.join("\n  ", lines) + "\n" + rule + "\n");
    }

    private String value(String property) {
        return environment.getProperty(property, "–");
    }
}
