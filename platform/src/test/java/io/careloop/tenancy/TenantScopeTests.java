package io.careloop.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careloop.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

class TenantScopeTests {

    private static final TenantId OURS = new TenantId(7);
    private static final TenantId THEIRS = new TenantId(8);

    @Test
    void thereIsNoScopeUntilOneIsOpened() {
        assertThat(TenantScope.find()).isEmpty();
        assertThatThrownBy(TenantScope::current).isInstanceOf(NoTenantScope.class);
    }

    @Test
    void workRunsInItsScopeAndTheScopeEndsWithIt() {
        assertThat(TenantScope.call(OURS, TenantScope::current)).isEqualTo(OURS);
        assertThat(TenantScope.find()).isEmpty();
    }

    @Test
    void theScopeEndsWhenTheWorkFails() {
        assertThatThrownBy(() -> TenantScope.run(OURS, () -> {
                    throw new IllegalArgumentException("x");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(TenantScope.find()).isEmpty();
    }

    @Test
    void theSameScopeMayBeOpenedAgainInside() {
        TenantScope.run(OURS, () -> {
            TenantScope.run(OURS, () -> {});
            assertThat(TenantScope.current()).isEqualTo(OURS);
        });
    }

    @Test
    void workNeverChangesTenantsMidway() {
        TenantScope.run(OURS, () -> {
            assertThatThrownBy(() -> TenantScope.run(THEIRS, () -> {})).isInstanceOf(IllegalStateException.class);
            assertThat(TenantScope.current()).isEqualTo(OURS);
        });
    }

    @Test
    void logLinesCarryTheTenant() {
        TenantScope.run(OURS, () -> assertThat(MDC.get("tenant")).isEqualTo("7"));
        assertThat(MDC.get("tenant")).isNull();
    }

    @Test
    void workHandedToAnotherThreadKeepsItsTenant() throws InterruptedException {
        List<TenantId> seen = new ArrayList<>();
        var work =
                TenantScope.call(OURS, () -> new TenantTaskDecorator().decorate(() -> seen.add(TenantScope.current())));

        var thread = new Thread(work);
        thread.start();
        thread.join();

        assertThat(seen).containsExactly(OURS);
    }

    @Test
    void workHandedOverWithoutATenantStaysWithout() {
        new TenantTaskDecorator()
                .decorate(() -> assertThat(TenantScope.find()).isEmpty())
                .run();
    }

    @Test
    void aListenerHearsAnEventInTheScopeOfItsTenant() {
        try (var context = new AnnotationConfigApplicationContext(TenantEventListeners.class, Listener.class)) {
            context.publishEvent(new PointsEarned(OURS));

            assertThat(context.getBean(Listener.class).heard()).containsExactly(OURS);
            assertThat(TenantScope.find()).isEmpty();
        }
    }

    @Test
    void keysCarryTheTenantAndNeverMeet() {
        TenantScope.run(OURS, () -> {
            assertThat(TenantKeys.of("lock", "check-in", 3)).isEqualTo("careloop:7:lock:check-in:3");
            assertThat(TenantKeys.of("lock", "a:b")).isNotEqualTo(TenantKeys.of("lock", "a", "b"));
            assertThat(TenantKeys.of("lock", "a%3Ab")).isNotEqualTo(TenantKeys.of("lock", "a:b"));
        });
    }

    @Test
    void thereIsNoKeyWithoutAScope() {
        assertThatThrownBy(() -> TenantKeys.of("lock", "x")).isInstanceOf(NoTenantScope.class);
    }

    record PointsEarned(TenantId tenant) implements TenantEvent {}

    static class Listener {

        private final List<TenantId> heard = new ArrayList<>();

        List<TenantId> heard() {
            return heard;
        }

        @EventListener
        void on(PointsEarned event) {
            heard.add(TenantScope.current());
        }
    }
}
