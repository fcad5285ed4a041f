package io.careloop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careloop.PlatformTestApplication;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import io.careloop.testing.PlatformTest;
import io.careloop.testing.TestTenants;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What one node activates, another node serves; each holds its own copy of the live release. */
@PlatformTest
class TwoNodesTests {

    private static final DocumentRef THEME = new DocumentRef("theme", "main");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Blueprints here;

    @Autowired
    Tenants tenants;

    @Autowired
    JsonMapper json;

    TenantId tenant;

    @BeforeEach
    void openTenant() {
        tenant = TestTenants.open(tenants).id();
    }

    @Test
    void anActivationIsHeardOnTheOtherNode() {
        try (var other = node()) {
            var there = other.getBean(Blueprints.class);
            publish("A");
            assertThat(brandOn(there)).isEqualTo("A");

            publish("B");

            await().atMost(PATIENCE).until(() -> brandOn(there).equals("B"));
            assertThat(brandOn(here)).isEqualTo("B");
        }
    }

    @Test
    void aNodeThatHeardNothingFindsOutByComparingWithTheDatabase() {
        try (var other = node()) {
            var there = other.getBean(Blueprints.class);
            publish("A");
            assertThat(brandOn(there)).isEqualTo("A");
            other.getBean(RedissonClient.class).getTopic(PointerWatch.TOPIC).removeAllListeners();

            publish("B");
            assertThat(brandOn(there)).isEqualTo("A");
            other.getBean(PointerWatch.class).compareWithDatabase();

            assertThat(brandOn(there)).isEqualTo("B");
        }
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(PlatformTestApplication.class)
                .properties("server.port=0", "careloop.app.port=0")
                .run();
    }

    private void publish(String brandName) {
        var theme =
                json.readTree("{\"brandName\":\"" + brandName + "\",\"skin\":\"clear-water\",\"primary\":\"#0F766E\"}");
        TenantScope.run(tenant, () -> {
            here.save(new SaveDraft(THEME, here.draft(THEME).revision(), theme, "operator"));
            here.publish(new CreateRelease(Set.of(THEME), "operator", "note"));
        });
    }

    private String brandOn(Blueprints node) {
        return TenantScope.call(tenant, () -> node.live()
                .document("theme", "main")
                .orElseThrow()
                .get("brandName")
                .asString());
    }
}
