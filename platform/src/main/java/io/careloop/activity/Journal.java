package io.careloop.activity;

import static io.careloop.shared.db.Tables.ACTIVITY_FACT;

import io.careloop.activity.events.ActivityRecorded;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The journal of facts of the tenant in scope. */
@Component
public class Journal {

    private final DSLContext db;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Journal(DSLContext db, JsonMapper json, ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.events = events;
    }

    /**
     * Appends a happening, in the caller's transaction, and announces it when that commits.
     *
     * @return false when it is in the journal already; nothing is announced then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean record(Happening happening) {
        var member = happening.member();
        int appended = db.insertInto(ACTIVITY_FACT)
                .set(ACTIVITY_FACT.TENANT_ID, member.tenant())
                .set(ACTIVITY_FACT.MEMBER_ID, member.id())
                .set(ACTIVITY_FACT.TYPE, happening.fact().kind())
                .set(ACTIVITY_FACT.BUSINESS_KEY, happening.businessKey())
                .set(ACTIVITY_FACT.DAY, happening.fact().day())
                .set(ACTIVITY_FACT.OCCURRED_AT, happening.at())
                .set(ACTIVITY_FACT.FACT, JSON.valueOf(json.writeValueAsString(happening.fact())))
                .onDuplicateKeyIgnore()
                .execute();
        if (appended == 0) {
            return false;
        }
        events.publishEvent(new ActivityRecorded(
                member.tenant(), member.id(), happening.fact(), happening.businessKey(), happening.at()));
        return true;
    }
}
