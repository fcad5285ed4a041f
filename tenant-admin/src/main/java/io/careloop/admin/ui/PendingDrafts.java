package io.careloop.admin.ui;

import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** The drafts that wait for release. However many parts of a screen ask, they are read once per request. */
@Component
@RequestScope
public class PendingDrafts {

    private final Blueprints blueprints;
    private @Nullable List<Draft> read;

    PendingDrafts(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    public List<Draft> all() {
        if (read == null) {
            read = blueprints.drafts();
        }
        return read;
    }

    /** Call after a change, so that the screen shows it. */
    public void forget() {
        read = null;
    }
}
