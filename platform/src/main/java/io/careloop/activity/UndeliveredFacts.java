package io.careloop.activity;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a listener could not finish, such as facts whose rules failed. Several nodes may do so at once:
 * listeners act once per business key.
 */
@Component
class UndeliveredFacts {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final IncompleteEventPublications publications;

    UndeliveredFacts(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void deliverAgain() {
        publications.resubmitIncompletePublicationsOlderThan(PATIENCE);
    }
}
