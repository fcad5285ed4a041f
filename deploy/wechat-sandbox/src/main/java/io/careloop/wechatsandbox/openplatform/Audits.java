package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Agenda;
import io.careloop.wechatsandbox.web.Randomness;
import java.time.Clock;
import java.time.Duration;

/** Decides audits, by chance after a while or by somebody's word, and tells the platform. */
final class Audits {

    private final Clock clock;
    private final Agenda agenda;
    private final Platforms platforms;
    private final Authorizations authorizations;
    private final Catalogue catalogue;
    private final Events events;
    private volatile Settings settings = Settings.USUAL;

    Audits(
            Clock clock,
            Agenda agenda,
            Platforms platforms,
            Authorizations authorizations,
            Catalogue catalogue,
            Events events) {
        this.clock = clock;
        this.agenda = agenda;
        this.platforms = platforms;
        this.authorizations = authorizations;
        this.catalogue = catalogue;
        this.events = events;
    }

    Settings settings() {
        return settings;
    }

    void work(Settings settings) {
        this.settings = settings;
    }

    Audit submit(MiniProgram app) {
        var audit = app.submit(clock.instant());
        var chosen = settings;
        if (chosen.auditSeconds() > 0) {
            var due = clock.instant().plus(Duration.ofSeconds(chosen.auditSeconds()));
            if (Randomness.happens(chosen.delayPercent())) {
                agenda.at(due, () -> decide(app, audit.id(), Audit.Status.DELAYED, catalogue.delay()));
                due = due.plus(Duration.ofSeconds(chosen.auditSeconds()));
            }
            agenda.at(due, () -> decideByChance(app, audit.id()));
        }
        return audit;
    }

    void decideByChance(MiniProgram app, long audit) {
        if (Randomness.happens(settings.rejectPercent())) {
            var rejections = catalogue.rejections();
            decide(app, audit, Audit.Status.FAILED, rejections.get((int) (audit % rejections.size())));
        } else {
            decide(app, audit, Audit.Status.PASSED, "");
        }
    }

    void decide(MiniProgram app, long audit, Audit.Status status, String reason) {
        var decided = app.decide(audit, status, reason, clock.instant());
        var platform = authorizations.platformOf(app.appid());
        if (decided != null && platform != null) {
            events.audited(platforms.find(platform), app, decided);
        }
    }
}
