package io.careloop.blueprint;

import static io.careloop.shared.db.Tables.BLUEPRINT_DRAFT;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** The pending edits of the tenant in scope. A row stays after a release, so that revisions only ever grow. */
@Component
class Drafts {

    private final DSLContext db;
    private final LiveReleases live;
    private final Clock clock;

    Drafts(DSLContext db, LiveReleases live, Clock clock) {
        this.db = db;
        this.live = live;
        this.clock = clock;
    }

    Draft get(DocumentRef ref) {
        return row(ref).map(this::draft).orElseGet(() -> unedited(ref));
    }

    List<Draft> pending() {
        return db.selectFrom(BLUEPRINT_DRAFT)
                .where(BLUEPRINT_DRAFT.TENANT_ID.eq(TenantScope.current()))
                .and(BLUEPRINT_DRAFT.HASH.ne(BLUEPRINT_DRAFT.BASED_ON))
                .orderBy(BLUEPRINT_DRAFT.KIND, BLUEPRINT_DRAFT.DOC_KEY)
                .fetch(this::draft);
    }

    Draft save(SaveDraft command) {
        var content = Content.of(command.content());
        var stored = db.selectFrom(BLUEPRINT_DRAFT)
                .where(is(command.ref()))
                .forUpdate()
                .fetchOptional();
        var pending = stored.filter(row -> !row.get(BLUEPRINT_DRAFT.HASH).equals(row.get(BLUEPRINT_DRAFT.BASED_ON)));
        var liveHash = live.current().hashOf(command.ref());
        var base = content.hash().equals(liveHash)
                ? liveHash
                : pending.map(row -> row.get(BLUEPRINT_DRAFT.BASED_ON)).orElse(liveHash);
        int saved = command.expectedRevision() == 0 && stored.isEmpty()
                ? insert(command, content, base)
                : update(command, content, base);
        var current = get(command.ref());
        if (saved == 0) {
            throw new DraftConflict(current);
        }
        return current;
    }

    void discard(DocumentRef ref) {
        db.update(BLUEPRINT_DRAFT)
                .set(BLUEPRINT_DRAFT.REVISION, BLUEPRINT_DRAFT.REVISION.plus(1))
                .set(BLUEPRINT_DRAFT.BASED_ON, BLUEPRINT_DRAFT.HASH)
                .where(is(ref))
                .execute();
    }

    /** The edit was released as it stood at this revision; a later save keeps its pending state. */
    void released(Draft draft) {
        db.update(BLUEPRINT_DRAFT)
                .set(BLUEPRINT_DRAFT.BASED_ON, BLUEPRINT_DRAFT.HASH)
                .where(is(draft.ref()))
                .and(BLUEPRINT_DRAFT.REVISION.eq(draft.revision()))
                .execute();
    }

    private int insert(SaveDraft command, Content content, String base) {
        return db.insertInto(BLUEPRINT_DRAFT)
                .set(BLUEPRINT_DRAFT.TENANT_ID, TenantScope.current())
                .set(BLUEPRINT_DRAFT.KIND, command.ref().kind())
                .set(BLUEPRINT_DRAFT.DOC_KEY, command.ref().key())
                .set(BLUEPRINT_DRAFT.REVISION, 1L)
                .set(BLUEPRINT_DRAFT.HASH, content.hash())
                .set(BLUEPRINT_DRAFT.BASED_ON, base)
                .set(BLUEPRINT_DRAFT.CONTENT, content.json())
                .set(BLUEPRINT_DRAFT.EDITED_BY, command.by())
                .set(BLUEPRINT_DRAFT.EDITED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private int update(SaveDraft command, Content content, String base) {
        return db.update(BLUEPRINT_DRAFT)
                .set(BLUEPRINT_DRAFT.REVISION, BLUEPRINT_DRAFT.REVISION.plus(1))
                .set(BLUEPRINT_DRAFT.HASH, content.hash())
                .set(BLUEPRINT_DRAFT.BASED_ON, base)
                .set(BLUEPRINT_DRAFT.CONTENT, content.json())
                .set(BLUEPRINT_DRAFT.EDITED_BY, command.by())
                .set(BLUEPRINT_DRAFT.EDITED_AT, clock.instant())
                .where(is(command.ref()))
                .and(BLUEPRINT_DRAFT.REVISION.eq(command.expectedRevision()))
                .execute();
    }

    private Optional<? extends Record> row(DocumentRef ref) {
        return db.selectFrom(BLUEPRINT_DRAFT).where(is(ref)).fetchOptional();
    }

    private static Condition is(DocumentRef ref) {
        TenantId tenant = TenantScope.current();
        return BLUEPRINT_DRAFT
                .TENANT_ID
                .eq(tenant)
                .and(BLUEPRINT_DRAFT.KIND.eq(ref.kind()))
                .and(BLUEPRINT_DRAFT.DOC_KEY.eq(ref.key()));
    }

    private Draft unedited(DocumentRef ref) {
        var content = live.current().release().documents().get(ref);
        return new Draft(
                ref, 0, content == null ? JsonNodeFactory.instance.objectNode() : content, null, null, false, false);
    }

    private Draft draft(Record row) {
        var ref = new DocumentRef(row.get(BLUEPRINT_DRAFT.KIND), row.get(BLUEPRINT_DRAFT.DOC_KEY));
        var base = row.get(BLUEPRINT_DRAFT.BASED_ON);
        boolean changed = !row.get(BLUEPRINT_DRAFT.HASH).equals(base);
        return new Draft(
                ref,
                row.get(BLUEPRINT_DRAFT.REVISION),
                changed
                        ? Content.read(row.get(BLUEPRINT_DRAFT.CONTENT))
                        : unedited(ref).content(),
                row.get(BLUEPRINT_DRAFT.EDITED_BY),
                row.get(BLUEPRINT_DRAFT.EDITED_AT),
                changed,
                changed && !base.equals(live.current().hashOf(ref)));
    }
}
