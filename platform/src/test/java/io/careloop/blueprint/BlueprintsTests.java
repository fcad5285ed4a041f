package io.careloop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.NoTenantScope;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import io.careloop.testing.PlatformTest;
import io.careloop.testing.TestTenants;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class BlueprintsTests {

    private static final DocumentRef THEME = new DocumentRef("theme", "main");
    private static final DocumentRef RULES = new DocumentRef("points-rules", "main");

    @Autowired
    Blueprints blueprints;

    @Autowired
    LiveReleases live;

    @Autowired
    Tenants tenants;

    @Autowired
    JsonMapper json;

    TenantId tenant;
    TenantScope.Open scope;

    @BeforeEach
    void openScope() {
        tenant = TestTenants.open(tenants).id();
        scope = TenantScope.open(tenant);
    }

    @AfterEach
    void closeScope() {
        scope.close();
    }

    @Test
    void aDraftIsNotLiveUntilItIsPublished() {
        save(THEME, theme("A"));
        assertThat(blueprints.live().number()).isZero();
        assertThat(blueprints.draft(THEME).changed()).isTrue();

        var release = publish(THEME);

        assertThat(release.number()).isEqualTo(1);
        assertThat(release.active()).isTrue();
        assertThat(release.changed()).containsExactly(THEME);
        assertThat(blueprints.live().document("theme", "main")).hasValue(theme("A"));
        assertThat(blueprints.draft(THEME).changed()).isFalse();
    }

    @Test
    void aReleaseTakesOnlyTheDocumentsChosenForIt() {
        save(THEME, theme("A"));
        save(RULES, rules(5));

        publish(RULES);

        assertThat(blueprints.live().document("theme", "main")).isEmpty();
        assertThat(blueprints.drafts()).extracting(Draft::ref).containsExactly(THEME);
    }

    @Test
    void aReleaseKeepsWhatWasLive() {
        save(THEME, theme("A"));
        publish(THEME);
        save(RULES, rules(5));
        publish(RULES);

        assertThat(blueprints.live().documents()).containsOnlyKeys(THEME, RULES);
    }

    @Test
    void rollingBackShowsTheOldDocumentsAndKeepsTheHistory() {
        save(THEME, theme("A"));
        publish(THEME);
        save(THEME, theme("B"));
        publish(THEME);

        blueprints.activate(1, "test");

        assertThat(blueprints.live().document("theme", "main")).hasValue(theme("A"));
        assertThat(blueprints.draft(THEME).content()).isEqualTo(theme("A"));
        assertThat(blueprints.history()).extracting(Release::active).containsExactly(false, true);
        assertThat(blueprints.history()).extracting(Release::number).containsExactly(2L, 1L);
    }

    @Test
    void aReleaseAfterARollBackGrowsFromWhatIsLive() {
        save(THEME, theme("A"));
        publish(THEME);
        save(THEME, theme("B"));
        publish(THEME);
        blueprints.activate(1, "test");
        save(RULES, rules(5));

        assertThat(publish(RULES).number()).isEqualTo(3);
        assertThat(blueprints.live().document("theme", "main")).hasValue(theme("A"));
    }

    @Test
    void savingOverSomebodyElsesSaveIsRefusedAndKeepsTheirs() {
        save(THEME, theme("A"));
        var theirs = save(THEME, theme("theirs"));

        assertThatExceptionOfType(DraftConflict.class)
                .isThrownBy(() -> blueprints.save(new SaveDraft(THEME, 1, theme("mine"), "me")))
                .satisfies(conflict -> assertThat(conflict.current()).isEqualTo(theirs));
        assertThat(blueprints.draft(THEME).content()).isEqualTo(theme("theirs"));
    }

    @Test
    void twoFirstSavesDoNotOverwriteEachOther() {
        blueprints.save(new SaveDraft(THEME, 0, theme("A"), "first"));

        assertThatExceptionOfType(DraftConflict.class)
                .isThrownBy(() -> blueprints.save(new SaveDraft(THEME, 0, theme("B"), "second")));
    }

    @Test
    void anEditGoesOnAfterARelease() {
        save(THEME, theme("A"));
        publish(THEME);
        long revision = blueprints.draft(THEME).revision();

        assertThat(blueprints
                        .save(new SaveDraft(THEME, revision, theme("B"), "me"))
                        .changed())
                .isTrue();
    }

    @Test
    void puttingAFieldBackLeavesNothingPending() {
        save(THEME, theme("A"));
        publish(THEME);
        save(THEME, theme("B"));

        assertThat(save(THEME, theme("A")).changed()).isFalse();
    }

    @Test
    void anEditOfWhatHasSinceMovedIsToldStale() {
        save(THEME, theme("A"));
        publish(THEME);
        save(THEME, theme("B"));
        publish(THEME);
        save(THEME, theme("C"));

        blueprints.activate(1, "somebody else");

        assertThat(blueprints.draft(THEME).stale()).isTrue();
        assertThat(blueprints.draft(THEME).content()).isEqualTo(theme("C"));
    }

    @Test
    void discardingShowsWhatIsLive() {
        save(THEME, theme("A"));
        publish(THEME);
        save(THEME, theme("B"));

        blueprints.discard(THEME);

        assertThat(blueprints.draft(THEME).content()).isEqualTo(theme("A"));
        assertThat(blueprints.drafts()).isEmpty();
    }

    @Test
    void findingsNameTheExactField() {
        var findings = blueprints.validate(
                RULES,
                json.readTree(
                        """
                {"rules":[{"id":"a","template":"daily-check-in","name":"A","enabled":true,"params":{"points":0}},
                          {"id":"b","template":"streak-bonus","name":"B","enabled":true,"params":{"days":7,"repeats":true}},
                          {"id":"c","template":"nonesuch","name":"C","enabled":true,"params":{}}]}"""));

        assertThat(findings)
                .extracting(Finding::pointer, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("/rules/0/params/points", "minimum"),
                        tuple("/rules/1/params/points", "required"),
                        tuple("/rules/2/template", "enum"));
    }

    @Test
    void whatIsNotFitIsNotReleasedAndNothingChanges() {
        save(RULES, rules(-1));

        assertThatExceptionOfType(InvalidDocuments.class)
                .isThrownBy(() -> publish(RULES))
                .satisfies(invalid -> assertThat(invalid.findings()).containsOnlyKeys(RULES));
        assertThat(blueprints.history()).isEmpty();
        assertThat(blueprints.draft(RULES).changed()).isTrue();
    }

    @Test
    void anUnreadableAccentColourBlocksTheRelease() {
        var pale = json.readTree("{\"brandName\":\"A\",\"skin\":\"clear-water\",\"primary\":\"#FFE08A\"}");

        assertThat(blueprints.validate(THEME, pale))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/primary", "contrast"));
    }

    @Test
    void aReleaseNobodyMadeCannotGoLive() {
        assertThatExceptionOfType(UnknownRelease.class).isThrownBy(() -> blueprints.activate(7, "test"));
    }

    @Test
    void releasingWhatIsLiveIsRefused() {
        save(THEME, theme("A"));
        publish(THEME);

        assertThatExceptionOfType(NothingToRelease.class).isThrownBy(() -> publish(THEME));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        save(THEME, theme("A"));
        publish(THEME);
        scope.close();

        TenantScope.run(TestTenants.open(tenants).id(), () -> {
            assertThat(blueprints.live().documents()).isEmpty();
            assertThat(blueprints.history()).isEmpty();
            assertThat(blueprints.draft(THEME).content()).isEmpty();
        });
        scope = TenantScope.open(tenant);
    }

    @Test
    void withoutAScopeNothingIsReached() {
        scope.close();

        assertThatExceptionOfType(NoTenantScope.class).isThrownBy(() -> blueprints.live());
        scope = TenantScope.open(tenant);
    }

    @Test
    void aCompiledViewFollowsThePointer() {
        var name = blueprints.compiled("test-" + tenant, release -> release.document("theme", "main")
                .map(theme -> theme.get("brandName").asString())
                .orElse("none"));
        assertThat(name.get()).isEqualTo("none");
        save(THEME, theme("A"));
        publish(THEME);
        assertThat(name.get()).isEqualTo("A");
        blueprints.activate(1, "test");
        assertThat(name.get()).isEqualTo("A");
    }

    @Test
    void aReleaseThatAModuleCannotCompileIsNeverLive() {
        save(THEME, theme("A"));
        publish(THEME);
        var picky = "picky-" + tenant;
        blueprints.compiled(picky, release -> {
            if (release.tenant().equals(tenant)) {
                throw new IllegalStateException("not with me");
            }
            return picky;
        });
        save(THEME, theme("B"));

        assertThatExceptionOfType(ActivationFailed.class).isThrownBy(() -> publish(THEME));
        assertThat(blueprints.live().document("theme", "main")).hasValue(theme("A"));
        assertThat(blueprints.draft(THEME).content()).isEqualTo(theme("B"));
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThatExceptionOfType(DraftRefused.class).isThrownBy(() -> save(THEME, json.readTree("[1]")));
        assertThatExceptionOfType(DraftRefused.class)
                .isThrownBy(() -> save(THEME, json.readTree("{\"a\":\"" + "x".repeat(200_001) + "\"}")));
        assertThatExceptionOfType(DraftRefused.class)
                .isThrownBy(() -> save(THEME, json.readTree("{\"a\":".repeat(31) + "1" + "}".repeat(31))));
    }

    private Draft save(DocumentRef ref, JsonNode content) {
        return blueprints.save(new SaveDraft(ref, blueprints.draft(ref).revision(), content, "operator"));
    }

    private Release publish(DocumentRef... refs) {
        return blueprints.publish(new CreateRelease(Set.of(refs), "operator", "a note"));
    }

    private JsonNode theme(String brandName) {
        return json.readTree("{\"brandName\":\"" + brandName + "\",\"skin\":\"clear-water\",\"primary\":\"#0F766E\"}");
    }

    private JsonNode rules(int points) {
        return json.readTree("{\"rules\":[{\"id\":\"daily\",\"template\":\"daily-check-in\",\"name\":\"Daily\","
                + "\"enabled\":true,\"params\":{\"points\":" + points + "}}]}");
    }
}
